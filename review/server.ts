/** Starts the review, or runs one of its commands: npm run review, npm run review -- status. */
import { runCommand } from './commands/run.ts'
import { settingsToShow } from './commands/show.ts'
import { systemClock } from './edges.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
import { Trouble } from './trouble.ts'

const write = (line: string) => console.log(line)
const mostSecondsToStop = 20

// Whatever is made from here on, others on this machine cannot read it.
process.umask(0o077)
try {
  const [command, ...rest] = process.argv.slice(2)
  const settings = readSettings(process.env)
  if (command === undefined) stopWhenAsked(await serve(settings, write))
  else if (command === 'show') stopWhenAsked(await serve(settingsToShow(settings, rest), write))
  else await runCommand(settings, { command, rest, write, today: systemClock.today() })
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function stopWhenAsked({ stop }: Awaited<ReturnType<typeof serve>>): void {
  let isStopping = false
  const begin = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), mostSecondsToStop * 1000).unref()
    void stop().then(() => write('The review has stopped.'))
  }
  process.on('SIGTERM', begin)
  process.on('SIGINT', begin)
}
