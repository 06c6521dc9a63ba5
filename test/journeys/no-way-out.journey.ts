import { expect } from '@playwright/test'
import { addressesFor, leaveFor, linksNotListed } from '../support/addresses.ts'
import { ask } from '../support/ask.ts'
import { attackPage, attempts, hintAndCall } from '../support/attacks.ts'
import { type Canary, openCanary } from '../support/canary.ts'
import { endsOfRequests, noteNavigations } from '../support/main-process.ts'
import { watchWhatIsOpened } from '../support/opened-outside.ts'
import { drawn, journey as usual } from '../support/window.ts'

const journey = usual.extend<{ canary: Canary }>({
  canary: async ({}, use) => {
    const canary = await openCanary()
    await use(canary)
    await canary.close()
  },
})

const sample = { flags: ['--sample'] }

const portsOf = ({ tcp, udp }: Canary) => ({ tcp, udp })

journey('what gets into the page cannot run and cannot reach anyone', async ({ open, canary }) => {
  const { page } = await open(sample)
  await drawn(page)
  const refusals = await attackPage(page, portsOf(canary))
  expect(refusals).toEqual(
    Object.fromEntries(attempts.map(([name, refusedBy]) => [name, refusedBy])),
  )
  expect(await page.evaluate(() => window.ran)).toEqual([])
  expect(canary.calls).toEqual([])
})

journey('no hint and no call between browsers reaches anyone', async ({ open, canary }) => {
  const { page } = await open(sample)
  await drawn(page)
  await page.evaluate(hintAndCall, portsOf(canary))
  expect(canary.calls).toEqual([])
})

journey(
  'a request that gets past the page’s own rules is stopped on its way',
  async ({ open, canary }) => {
    const { app, page } = await open(sample)
    await drawn(page)
    const ends = await endsOfRequests(app, [
      `http://127.0.0.1:${canary.tcp}/`,
      `https://localhost:${canary.tcp}/`,
    ])
    expect(ends).toEqual(['Error: net::ERR_BLOCKED_BY_CLIENT'])
    expect(canary.calls).toEqual([])
  },
)

journey('nothing leads the window away or opens another', async ({ open, canary }) => {
  const outside = watchWhatIsOpened()
  const { app, page } = await open(sample)
  await drawn(page)
  const notes = await noteNavigations(app)
  await page.evaluate(() => {
    window.ran = ['still here']
  })
  const here = page.url()
  const addresses = addressesFor(canary.tcp)
  expect(new Set(addresses).size).toBeGreaterThanOrEqual(40)
  for (const address of addresses) await page.evaluate(leaveFor, address)

  const noted = await notes()
  expect(noted.filter(note => !note.startsWith('tried '))).toEqual([])
  // The attempts were real: the window was asked, and refused.
  expect(
    noted.filter(note => note === `tried http://127.0.0.1:${canary.tcp}/`).length,
  ).toBeGreaterThan(1)
  expect(await page.evaluate(() => window.ran)).toEqual(['still here'])
  expect(page.url()).toBe(here)
  expect(app.windows()).toHaveLength(1)
  expect(canary.calls).toEqual([])
  expect(outside.opened()).toEqual([])
  await ask(page, 'keeping.start')
  outside.end()
})

journey(
  'only a few official sites are opened, and the rest is refused in a sentence',
  async ({ open }) => {
    const outside = watchWhatIsOpened()
    const { page } = await open(sample)
    await drawn(page)
    for (const url of linksNotListed) {
      const outcome = await page.evaluate(
        address => window.careCyberCheck.call('keeping.openLink', { url: address }),
        url,
      )
      const message = 'The app does not open that address.'
      expect(outcome, url).toEqual({ ok: false, code: 'invalid', message })
    }
    expect(outside.opened()).toEqual([])

    await ask(page, 'keeping.openLink', { url: 'https://www.ncsc.gov.uk/section/advice' })
    await expect.poll(outside.opened).toEqual(['https://www.ncsc.gov.uk/section/advice'])
    outside.end()
  },
)
