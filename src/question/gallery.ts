/**
 * Development only: every example of every kind in each of its states, at /question/gallery.html. In the address, `theme=dark`
 * sets the theme and `kind=match` shows one kind.
 */
import { mount } from 'svelte';
import '../ui/styles/site.scss';
import { examples } from './examples';
import Gallery from './Gallery.svelte';

const address = new URLSearchParams(location.search);
const theme = address.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
const kind = address.get('kind');

mount(Gallery, { target: document.body, props: { items: examples.filter((item) => !kind || item.kind === kind) } });
