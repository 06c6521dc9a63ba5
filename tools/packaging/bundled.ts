/** Which npm packages each part of the build was made from: asked of the bundler itself, since package.json cannot know. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What the bundler puts in of its own: pieces of Vite's and Rolldown's code, under names that are no files. */
const ownPieces: Readonly<Record<string, string>> = {
  '\0vite/': 'node_modules/vite',
  '\0rolldown/': 'node_modules/rolldown',
}

/** The folder of the package that a module came from, from the project's folder on; undefined for the project's own. */
export function packageFolderOf(moduleId: string): string | undefined {
  for (const [start, place] of Object.entries(ownPieces)) {
    if (moduleId.startsWith(start)) return place
  }
  const path = moduleId.replaceAll('\\', '/')
  return /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
}

/** Some packages come with others inside, and their bundlers leave a line that says so. */
function broughtBy(moduleId: string, folder: string, root: string): readonly string[] {
  const file = moduleId.replace(/[?].*$/, '')
  if (!existsSync(file)) return []
  const names = readFileSync(file, 'utf8').matchAll(
    /^\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  )
  const own = (name: string) => `${folder}/node_modules/${name}`
  return [...new Set([...names].map(([, name = '']) => name))].map(name =>
    existsSync(join(root, own(name))) ? own(name) : `node_modules/${name}`,
  )
}

const listsIn = (root: string): string => join(root, 'out', 'bundled')

/**
 * A plugin that leaves the list of a part's packages in out/bundled, once that part is built. `root` is the project's folder: the
 * settings of the build are bundled themselves, and this file could not tell where it lies.
 */
export function listBundled(part: string, root: string): Plugin {
  return {
    name: 'list-bundled',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(piece =>
        piece.type === 'chunk'
          ? Object.entries(piece.modules)
              .filter(([, { renderedLength }]) => renderedLength > 0)
              .map(([id]) => id)
          : piece.originalFileNames.map(name => join(root, name)),
      )
      const folders = new Set(
        modules.flatMap(id => {
          const folder = packageFolderOf(id)
          return folder === undefined ? [] : [folder, ...broughtBy(id, folder, root)]
        }),
      )
      mkdirSync(listsIn(root), { recursive: true })
      const list = JSON.stringify([...folders].sort(), null, 2)
      writeFileSync(join(listsIn(root), `${part}.json`), `${list}\n`)
    },
  }
}

/** The package folders of the whole build, each once. Empty before anything was built. */
export function bundledFolders(root: string): readonly string[] {
  const folder = listsIn(root)
  if (!existsSync(folder)) return []
  const lists = readdirSync(folder).map(
    // Only the plugin above writes there.
    name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[],
  )
  return [...new Set(lists.flat())].sort()
}
