/** Reads a Windows PC with one script that only reads. */
import { join } from 'node:path'
import { type Fact, notFound, type Reading } from '../../../shared/devices/reading.ts'
import { type Collector, longestMs, type Told } from './collector.ts'
import { parseWindows } from './parse-windows.ts'
import { rawFromLines } from './windows-reading.ts'
import { scriptForThisPc } from './windows-script.ts'

// Read from what goes in, not from a file: so no rule about running scripts has to be set aside.
const readAndRun = '& ([ScriptBlock]::Create([Console]::In.ReadToEnd()))'

export const windows: Collector = async (tools, today) => {
  // With its whole path, so that no other program of that name is started.
  const folder = process.env['SystemRoot'] ?? 'C:\\Windows'
  const program = join(folder, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', readAndRun]
  const told = await tools.run(program, args, { input: scriptForThisPc, milliseconds: longestMs })
  const raw = rawFromLines(told.text, today)
  const reading = parseWindows(raw)
  return Object.keys(raw.parts).length > 0 ? reading : nothingRead(reading, told)
}

/** Without a single part there is one reason for everything. */
function nothingRead(reading: Reading, { trouble }: Told): Reading {
  const why =
    trouble === 'too-long'
      ? 'this PC took longer than 20 seconds'
      : 'PowerShell, which Windows brings along, did not run here. Your IT firm may have switched it off'
  const facts: readonly Fact[] = reading.facts.map(fact =>
    fact.key === 'os' ? fact : notFound(fact.key, why),
  )
  return { ...reading, facts }
}
