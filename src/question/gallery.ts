/**
 * Development only: every example of every kind in each of its states, at /question/gallery.html. In the address, `theme=dark`
 * sets the theme and `kind=match` shows one kind.
 */
import { mount } from 'svelte';
import '../ui/styles/site.scss';
import { examples } from './examples';
import Gallery from './Gallery.svelte';
import { loadViews } from './kinds/views';

const address = new URLSearchParams(location.search);
const theme = address.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
const kind = address.get('kind');

const items = examples.filter((item) => !kind || item.kind === kind);

void loadViews(items).then(() => mount(Gallery, { target: document.body, props: { items } }));
