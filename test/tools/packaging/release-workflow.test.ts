import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const step = z.looseObject({ name: z.string().optional(), run: z.string().default('') })
const job = z.looseObject({
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(step),
})
const file = resolve(import.meta.dirname, '../../../.github/workflows/release.yml')
const { jobs, permissions } = z
  .object({ permissions: z.record(z.string(), z.string()), jobs: z.record(z.string(), job) })
  .parse(parse(readFileSync(file, 'utf8')))
const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run))

it('makes nothing but a draft, and a person has to do the rest', () => {
  const releasing = commands.filter(run => run.includes('gh release'))
  expect(releasing).toHaveLength(1)
  expect(releasing[0]).toContain('--draft --prerelease --verify-tag')
  expect(commands.join('\n')).not.toMatch(/draft[= ]false|--latest|--publish (?!never)/)
})

it('calls what is not signed unsigned, in the name of each file and in the title', () => {
  const all = commands.join('\n')
  expect(all).toContain('mv -- "$file" "UNSIGNED-$file"')
  expect(all).toContain('title="UNSIGNED, not for use: $title"')
})

it('lets no job write but the one that makes the draft', () => {
  expect(permissions).toEqual({ contents: 'read' })
  const writing = Object.entries(jobs).filter(([, each]) => each.permissions !== undefined)
  expect(writing.map(([name]) => name)).toEqual(['draft'])
})

it('tests before it builds, and looks into what was built before there is a draft', () => {
  expect([jobs['build']?.needs, jobs['draft']?.needs]).toEqual(['check', 'build'])
  expect(jobs['check']?.steps.map(({ run }) => run)).toContain('npm test')
  const building = jobs['build']?.steps.map(({ run }) => run).join('\n') ?? ''
  expect(building).toContain('npm run package -- --release')
  expect(building.match(/tools\/packaging\/check\.ts/g)?.length).toBeGreaterThanOrEqual(4)
  expect(building).toContain("'/allusers'")
  expect(building).toContain("'/currentuser'")
})
