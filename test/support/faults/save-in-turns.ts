/** One of two apps on the same folder: saves and says so while it has the records, lets go now and then, and is told no meanwhile. */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createStore } from '../../../electron/database/store.ts'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../builders.ts'
import { fixedClock } from '../fixed-clock.ts'

const [, , folder = '', name = ''] = process.argv
const savesInATurn = 8
const say = (text: string) => writeSync(1, `${text}\n`)
let cause = ''
const store = createStore({
  folder,
  nativeBinding: undefined,
  clock: fixedClock(),
  report: error => {
    cause = error instanceof Error ? String(error.cause) : ''
  },
})
let number = 0
let isTold = false

say('loaded')
await once(process.stdin, 'data')
for (;;) {
  store.open()
  const db = store.db()
  if (db === null) {
    const kind = store.trouble()?.kind ?? 'none'
    // Once for each turn that it has to wait for.
    if (!isTold || kind !== 'in-use')
      say(kind === 'in-use' ? 'trouble in-use' : `trouble ${kind}: ${cause}`)
    isTold = true
    await wait(5)
    continue
  }
  isTold = false
  for (let left = savesInATurn; left > 0; left -= 1) {
    number += 1
    services.insert(db, aService({ id: `${name}-${number}` }))
    say(`saved ${name}-${number}`)
  }
  store.close()
  await wait(10)
}
