/** Fills a data folder with three services and three years of finished checks. */
import { format } from 'date-fns'
import { seedThreeYears as seed } from '../../electron/sample.ts'
import { openCalls } from './calls.ts'

export async function seedThreeYears(folder: string): Promise<void> {
  const today = format(new Date(), 'yyyy-MM-dd')
  const { calls, pack, clock, store } = openCalls(folder, today)
  await seed({ calls, pack, clock, today })
  store.close()
}
