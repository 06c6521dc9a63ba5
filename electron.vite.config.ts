import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { listBundled } from './tools/packaging/bundled.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [listBundled('main', import.meta.dirname)],
    // Its other form calls require, and what electron-vite puts in for that clashes with minified names.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      // The oldest runtime the app starts in; electron-vite's own table would build for the newest.
      target: 'node20.18',
      minify: 'oxc',
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          // Each runs in a thread of its own, so it is a file of its own.
          'check-worker': at('electron/backups/check-worker.ts'),
          'spreadsheet-worker': at('electron/system/spreadsheet/worker.ts'),
        },
        external: ['better-sqlite3'],
      },
    },
  },
  preload: {
    plugins: [listBundled('preload', import.meta.dirname)],
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      minify: 'oxc',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), listBundled('renderer', import.meta.dirname)],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      emptyOutDir: true,
      minify: 'oxc',
      cssMinify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: at('renderer/index.html'),
        // All that the first page needs in one script: each of twenty would be asked for on its own, while the window waits.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
