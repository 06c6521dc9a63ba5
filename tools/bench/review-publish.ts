/** Publishes quarters of made-up data in a process of its own, and says how long it took and how much memory: run by review.ts. */
import { runCommand } from '../../review/commands/run.ts'
import { readSettings } from '../../review/settings.ts'

const settings = readSettings(process.env)
const began = performance.now()
for (const quarter of process.argv.slice(2)) {
  await runCommand(settings, {
    command: 'publish',
    rest: [quarter, '--made-up'],
    today: '2026-11-24',
    write: () => undefined,
  })
}
const seconds = (performance.now() - began) / 1000
console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }))
