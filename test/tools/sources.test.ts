import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetBuild, isBuilt, rememberBuild } from '../../tools/sources.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(root, 'shared'))
  mkdirSync(join(root, 'out/main'), { recursive: true })
  writeFileSync(join(root, 'shared/rule.ts'), 'export const rule = 1\n')
  writeFileSync(join(root, 'out/main/main.js'), '')
  rememberBuild(root)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('builds nothing while the sources are what they were, whatever their dates', () => {
  utimesSync(join(root, 'shared/rule.ts'), new Date(0), new Date(0))
  expect(isBuilt(root)).toBe(true)
})

it('builds again after a changed, a new, a renamed and a deleted source', () => {
  const file = join(root, 'shared/rule.ts')
  writeFileSync(file, 'export const rule = 2\n')
  const changed = isBuilt(root)
  rememberBuild(root)
  writeFileSync(join(root, 'shared/other.ts'), '')
  const added = isBuilt(root)
  rememberBuild(root)
  rmSync(file)
  expect([changed, added, isBuilt(root)]).toEqual([false, false, false])
})

it('builds again when what was built is gone, or is not to be used', () => {
  forgetBuild(root)
  const forgotten = isBuilt(root)
  rememberBuild(root)
  rmSync(join(root, 'out/main/main.js'))
  expect([forgotten, isBuilt(root)]).toEqual([false, false])
})
