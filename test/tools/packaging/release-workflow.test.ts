import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const step = z.looseObject({
  name: z.string().optional(),
  if: z.string().optional(),
  run: z.string().default(''),
  env: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
})
const job = z.looseObject({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
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
  expect([jobs['check'], jobs['build'], jobs['draft']].map(job => job?.needs)).toEqual([
    'kind',
    ['kind', 'check'],
    ['kind', 'build'],
  ])
  expect(jobs['check']?.steps.map(({ run }) => run)).toContain('npm test')
  const building = jobs['build']?.steps.map(({ run }) => run).join('\n') ?? ''
  expect(building).toContain('npm run package -- --release')
  expect(building.match(/tools\/packaging\/check\.ts/g)?.length).toBeGreaterThanOrEqual(4)
  expect(building).toContain("'/allusers'")
  expect(building).toContain("'/currentuser'")
})

/** Runs the step that tells a release from a trial, with what is set, as bash would. */
function kindOf(env: Readonly<Record<string, string>>): string {
  const asked = jobs['kind']?.steps.find(({ name }) => name === 'All of it, or none')
  const names = Object.keys(asked?.env ?? {})
  const output = join(mkdtempSync(join(tmpdir(), 'care-cyber-check-kind-')), 'output')
  const given = Object.fromEntries(names.map(name => [name, env[name] ?? '']))
  const { status } = spawnSync('bash', ['-c', asked?.run ?? ''], {
    env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output, ...given },
  })
  const said = existsSync(output) ? readFileSync(output, 'utf8').trim() : 'nothing'
  rmSync(dirname(output), { recursive: true })
  return status === 0 ? said : 'refused'
}

it('is a release with everything set, a trial with nothing, and refuses what lies between', () => {
  const asked = jobs['kind']?.steps.find(({ name }) => name === 'All of it, or none')
  const names = Object.keys(asked?.env ?? {})
  const all = Object.fromEntries(names.map(name => [name, 'set']))
  expect(names).toHaveLength(11)
  expect([kindOf({}), kindOf(all)]).toEqual(['is-release=false', 'is-release=true'])
  expect(names.map(name => kindOf({ ...all, [name]: '' }))).toEqual(names.map(() => 'refused'))
  expect(names.map(name => kindOf({ [name]: 'set' }))).toEqual(names.map(() => 'refused'))
})

it('gives the key of releases to two steps alone, neither of which builds anything', () => {
  const having = Object.entries(jobs).flatMap(([name, { steps }]) =>
    steps
      .filter(({ env }) => env?.['RELEASE_SIGNING_KEY'] !== undefined)
      .map(each => [name, each.name]),
  )
  expect(having).toEqual([
    ['kind', 'All of it, or none'],
    ['draft', 'The signed description of the release'],
  ])
})

it('reads back out of every installed program where it looks for updates', () => {
  const building = jobs['build']?.steps.map(({ run }) => run).join('\n') ?? ''
  expect(building.match(/tools\/packaging\/check-updates\.ts/g)).toHaveLength(3)
  expect(building).toContain('--packed first-visit')
})
