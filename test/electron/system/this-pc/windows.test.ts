import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { Language, Parser } from 'web-tree-sitter'
import type { Told, Tools } from '../../../../electron/system/this-pc/collector.ts'
import { run } from '../../../../electron/system/this-pc/collector.ts'
import { windows } from '../../../../electron/system/this-pc/windows.ts'
import {
  partNames,
  scriptForAnotherPc,
  scriptForThisPc,
} from '../../../../electron/system/this-pc/windows-script.ts'
import { toldIn } from '../../../support/readings/readings.ts'

const toolsThatTell = (told: Told, seen: string[] = []): Tools => ({
  run: (program, args, given) => {
    seen.push(program, ...args, given?.input ?? '', String(given?.milliseconds))
    return Promise.resolve(told)
  },
  read: () => Promise.reject(new Error('Windows is asked by its script alone.')),
  freeOn: () => Promise.resolve(null),
  memory: () => 0,
  release: () => '',
})

describe('the script', () => {
  it('reads every part once, for this PC and for another', () => {
    for (const script of [scriptForThisPc, scriptForAnotherPc]) {
      const read = [...script.matchAll(/^Read-Part '(\w+)'/gm)].map(([, name]) => name)
      expect(read).toEqual(partNames)
    }
  })

  it('is plain ASCII, with no command that changes something but the file it writes', () => {
    expect(scriptForAnotherPc).toMatch(/^[\x20-\x7e\r\n]+$/)
    const changes =
      /\b(?:Set|New|Remove|Add|Clear|Enable|Disable|Start|Stop|Invoke|Out|Move|Copy|Rename|Register|Update|Install)-\w+/g
    expect(scriptForThisPc.match(changes)).toEqual(['New-Object'])
    expect(scriptForAnotherPc.match(changes)).toEqual(['New-Object', 'Set-Content'])
    expect(scriptForThisPc).not.toMatch(
      /UserName|USERPROFILE|ComputerName|HOMEPATH|ExecutionPolicy/i,
    )
  })
})

/** Everything that the two scripts may ask Windows to do. None of it changes anything but the screen and the one file. */
const readOnly = [
  'ConvertTo-Json',
  'ForEach-Object',
  'Get-ChildItem',
  'Get-CimInstance',
  'Get-Date',
  'Get-Item',
  'Get-LocalUser',
  'Join-Path',
  'New-Object',
  'Read-Host',
  'Set-Content',
  'Test-Path',
  'Where-Object',
  'Write-Host',
]
const ours = ['ConvertTo-PlainText', 'Get-RegistryValue', 'Get-Wmi', 'Read-Part', 'Write-Part']
const readOnlyMethods = [
  'Count',
  'ExtendedProperty',
  'Flush',
  'GetCurrent',
  'GetValue',
  'NameSpace',
  'Replace',
  'ToString',
  'WriteLine',
]

/** Without comments and without what stands in quotes, which PowerShell does not run. */
const codeOf = (script: string) =>
  script
    .split(/\r?\n/)
    .map(line =>
      line
        .replace(/'[^']*'/g, "''")
        .replace(/"[^"]*"/g, '""')
        .replace(/#.*/, ''),
    )
    .join('\n')

// PowerShell itself is not to be had here, so its script is looked at as text.
describe.each([
  ['this PC', scriptForThisPc],
  ['another PC', scriptForAnotherPc],
])('the script for %s, looked at as text', (_, script) => {
  const code = codeOf(script)

  it('runs only what is known to read', () => {
    const defined = [...code.matchAll(/^function ([\w-]+)/gm)].map(([, name]) => name)
    expect(defined.sort()).toEqual(ours)
    const called = new Set(code.match(/\b[A-Za-z]+-[A-Z][A-Za-z]+\b/g))
    expect([...called].filter(name => ![...readOnly, ...ours].includes(name))).toEqual([])
    const methods = new Set([...code.matchAll(/(?:\.|::)([A-Za-z]+)\(/g)].map(([, name]) => name))
    expect([...methods].filter(name => !readOnlyMethods.includes(name ?? ''))).toEqual([])
    // No other program, no text that is run, no name for a command that this test would not know.
    expect(code).not.toMatch(/\b(?:iex|icm|sp|ni|ri|rm|del|reg|cmd|saps|start|powershell)\b|\.exe/i)
    expect(code.match(/&\s*\S+/g)).toEqual(['& $Look'])
    expect(code.match(/-ComObject [\w.]+/g)).toEqual(['-ComObject Shell.Application'])
  })

  it.each([
    ['this PC', scriptForThisPc],
    ['another', scriptForAnotherPc],
  ])('for %s is PowerShell from its first sign to its last', async (_, script) => {
    const parser = await powerShell()
    const faultsIn = (text: string) => parser.parse(text)?.rootNode.hasError
    expect(faultsIn(script)).toBe(false)
    // The proof that a slip would show.
    for (const slip of [script.replace('{', ''), script.replace(/\)(?=[^)]*$)/, '')]) {
      expect(faultsIn(slip)).toBe(true)
    }
  })
})

/** Reads PowerShell by a grammar that others wrote; no PowerShell is needed for it. */
async function powerShell(): Promise<Parser> {
  await Parser.init()
  const require = createRequire(import.meta.url)
  const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammar))
  return parser
}

describe('the collector', () => {
  it('starts PowerShell by its whole path, gives it the script and 20 seconds', async () => {
    const seen: string[] = []
    await windows(toolsThatTell({ text: '', trouble: 'missing' }, seen), '2026-11-23')
    expect(seen[0]).toMatch(/WindowsPowerShell.v1\.0.powershell\.exe$/)
    expect(seen).toContain(scriptForThisPc)
    expect(seen.at(-1)).toBe('20000')
    expect(seen.join(' ')).not.toMatch(/ExecutionPolicy|EncodedCommand/)
  })

  it('keeps what was read before the time was up, whatever else was written', async () => {
    const text =
      'WARNING: {\r\n{"name":"remoteDesktop","part":{"ok":true,"value":{"denied":0}}}\r\n{"name":"disk","pa'
    const { values, reasons } = toldIn(
      await windows(toolsThatTell({ text, trouble: 'too-long' }), '2026-11-23'),
    )
    expect(values).toEqual({ os: 'windows', remoteDesktop: true })
    expect(reasons['freeDiskGb']).toBe('reading this PC ended before it came to that')
  })

  it('has one reason for everything where nothing came', async () => {
    const why = async (trouble: Told['trouble']) =>
      toldIn(await windows(toolsThatTell({ text: '', trouble }), '2026-11-23')).reasons[
        'encryption'
      ]
    expect(await why('too-long')).toBe('this PC took longer than 20 seconds')
    expect(await why('missing')).toMatch(/^PowerShell, .* did not run here/)
  })
})

describe('running a program', () => {
  it('stops one that takes too long and keeps what it wrote', async () => {
    const script = 'process.stdout.write("early"); setTimeout(() => {}, 60000)'
    const told = await run(process.execPath, ['-e', script], { milliseconds: 1500 })
    expect(told).toEqual({ text: 'early', trouble: 'too-long' })
  })

  it('hands over what goes in, and says when a program is not there', async () => {
    const echo = 'process.stdin.pipe(process.stdout)'
    expect(await run(process.execPath, ['-e', echo], { input: 'hello' })).toEqual({
      text: 'hello',
      trouble: null,
    })
    expect((await run('/no/such/program', [])).trouble).toBe('missing')
  })
})
