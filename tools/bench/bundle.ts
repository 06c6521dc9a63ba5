/** The script the window loads before its first screen, gzipped. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { atMost, type Figure } from './figure.ts'

const limitKilobytes = 180
const page = 'out/renderer/index.html'

/** The scripts a page names, and those they import without waiting, each once. */
function firstLoad(html: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /(?:^|[;\s}])(?:import|export)[^;'"`(]*['"](\.[^'"]+\.js)['"]/g,
    )) {
      if (path !== undefined) visit(join(dirname(file), path))
    }
  }
  for (const [, path] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) {
    if (path !== undefined) visit(join(dirname(page), path))
  }
  return found
}

export function measureBundle(): Promise<readonly Figure[]> {
  const files = [...firstLoad(readFileSync(page, 'utf8'))]
  if (files.length === 0)
    throw new Error(`${page} loads no script; the measurement would mean nothing.`)
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).byteLength,
    0,
  )
  return Promise.resolve([
    { ...atMost('bundle', bytes / 1000, limitKilobytes, 'kB gzipped'), runs: 1 },
  ])
}
