import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// OUT_DIR is the root of the static resources; the page lives under graphiql/ in it.
const staticRoot = process.env.OUT_DIR || '../../../target/classes/static';

export default defineConfig({
  base: '/graphiql/',
  build: {
    outDir: resolve(import.meta.dirname, staticRoot, 'graphiql'),
    emptyOutDir: true,
    // Every file stays a file, so that the page can be served with a strict content security policy.
    assetsInlineLimit: 0,
    // The licences of everything in the bundle, next to it.
    license: { fileName: 'licenses.md' },
    // Monaco is one big module graph that is needed at once; splitting it further gains nothing.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      onwarn(warning, report) {
        // Libraries mark components with "use client", which means nothing in a page without server components.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  worker: { format: 'es' },
  // `npm run dev` against an application started on its usual port.
  server: { proxy: { '/graphql': 'http://localhost:8080' } },
});
