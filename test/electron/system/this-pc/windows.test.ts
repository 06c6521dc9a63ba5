import { describe, expect, it } from 'vitest'
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
