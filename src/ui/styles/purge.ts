import { PurgeCSS } from 'purgecss';
import type { Plugin } from 'vite';

/**
 * Rules of nhsuk-frontend that stay because each of their words stands somewhere: for wrappers and sorts of input that no page
 * has, for browsers that the build does not serve, and for options in a blue that no theme reaches.
 */
const unused =
  /[^{}]*(?:form-group|:has\(\+|\[type=(?:number|search)\]|:-ms-|-moz-focus-inner|option:)[^{}]*\{[^{}]*\}/g;

/**
 * Build time only: takes out of the stylesheet what no page uses, since many LMSs send files uncompressed. Names are read from
 * the components and from the build-time modules that write HTML.
 */
export function purgeStyles(root: string): Plugin {
  return {
    name: 'purge-styles',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        const [purged] = await new PurgeCSS().purge({
          content: [`${root}/src/**/*.{svelte,html}`, `${root}/src/**/!(*.test).ts`, `${root}/lessons/**/*.svg`],
          css: [{ raw: String(asset.source) }],
          // Put together in components from a block and a state, or set by the browser or the classroom.
          safelist: {
            standard: [
              /^(call|entry|grade|opt|place|spot|typed|verdict)--/,
              /^nhsuk-(checkboxes|radios)__(input|item|label)$/,
              /^data-theme/,
            ],
            greedy: [/::backdrop/],
          },
          variables: true,
          keyframes: true,
        });
        if (!purged) throw new Error(`${asset.fileName} could not be purged`);
        asset.source = purged.css.replaceAll(unused, '');
      }
    },
  };
}
