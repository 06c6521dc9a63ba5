import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from 'vite'
import { bundledFolders, listBundled, packageFolderOf } from '../../../tools/packaging/bundled.ts'
import { aFolder } from '../runtime/a-machine.ts'

it.each([
  ['/home/a/app/node_modules/zod/v4/index.js', 'node_modules/zod'],
  ['/home/a/app/node_modules/@hpke/core/esm/mod.js', 'node_modules/@hpke/core'],
  ['/home/a/app/node_modules/one/node_modules/two/x.js', 'node_modules/one/node_modules/two'],
  ['C:\\app\\node_modules\\react\\index.js?commonjs', 'node_modules/react'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['/home/a/app/shared/dates.ts', undefined],
])('knows which package %j came from', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder)
})

it('lists what is bundled, with what came inside of it, and nothing that was dropped', async () => {
  const root = aFolder()
  const files = {
    'main.js': `import { used } from 'used'\nimport { dropped } from 'dropped'\nconsole.log(used)`,
    'node_modules/used/package.json': '{"name":"used","main":"index.js","type":"module"}',
    'node_modules/used/index.js':
      '// node_modules/inside/index.js\nvar one = 1;\n// node_modules/@its/own/index.js\nexport var used = [one];',
    'node_modules/used/node_modules/@its/own/package.json': '{}',
    'node_modules/dropped/package.json':
      '{"name":"dropped","main":"index.js","type":"module","sideEffects":false}',
    'node_modules/dropped/index.js': 'export var dropped = 1;',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [listBundled('main', root)],
    build: { outDir: 'built', rolldownOptions: { input: join(root, 'main.js') } },
  })
  expect(bundledFolders(root).filter(folder => folder !== 'node_modules/vite')).toEqual([
    'node_modules/inside',
    'node_modules/used',
    'node_modules/used/node_modules/@its/own',
  ])
})

it('lists nothing before anything was built', () => {
  expect(bundledFolders(aFolder())).toEqual([])
})
