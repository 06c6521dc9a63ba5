import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type { Outcome } from '../../shared/sharing/queue.ts'
import { ask } from '../support/ask.ts'
import { someFacts } from '../support/builders.ts'
import { type Meeting, openOfficeProxy, openTlsEnd } from '../support/office-proxy.ts'
import { detailsOf, openSmallReview, reply, type SmallReview } from '../support/small-review.ts'
import { expectAccessible, journey as usual } from '../support/window.ts'
import { endsOf, stateOf } from './share.ts'
import { goTo } from './walk.ts'

const host = 'review.example'

const journey = usual.extend<{ review: SmallReview }>({
  review: async ({}, use) => {
    const review = await openSmallReview()
    await use(review)
    await review.close()
  },
})

/** The details file of a review at this address, beside the records. */
function detailsFile(folder: string, address: string, { keys }: SmallReview): string {
  const path = join(folder, 'details-of-the-review.json')
  writeFileSync(path, JSON.stringify(detailsOf(address, keys)))
  return path
}

async function share(page: Page) {
  const { id: serviceId } = await ask(page, 'services.add', someFacts())
  const keptBack = { questions: [], devices: false, dspt: false }
  const { letterId: id, sha256 } = await ask(page, 'sharing.preview', { serviceId, keptBack })
  await ask(page, 'sharing.agree', { letterId: id, sha256 })
  return { serviceId, id }
}

/** As if a firm that this PC trusts had signed the certificate. */
function trustCertificates(app: ElectronApplication, address: string): Promise<void> {
  return app.evaluate(({ session }, origin) => {
    session
      .fromPartition(`review ${origin}`, { cache: false })
      .setCertificateVerifyProc((_request, isGood) => {
        isGood(0)
      })
  }, address)
}

const portOf = (address: string) => Number(new URL(address).port)

const meetings: readonly Meeting[] = ['asks for a password', 'leads to its page', 'shows its page']

journey(
  'a letter goes the way that the system says, and nothing on that way is taken for the review',
  async ({ open, folder, review }) => {
    journey.skip(process.platform !== 'linux', 'Only on Linux is the system’s proxy a variable.')
    const address = `https://${host}`
    const far = await openTlsEnd(host, portOf(review.address))
    const proxy = await openOfficeProxy(far.port)
    const astray = await openSmallReview()
    proxy.meet(...meetings)
    const flags = [`--review=${detailsFile(folder, address, review)}`]
    const env = { https_proxy: proxy.address, http_proxy: proxy.address, no_proxy: '' }
    const first = await open({ flags, env })
    const { serviceId, id } = await share(first.page)
    const tried = async (page: Page, ...whats: readonly string[]) => {
      const expected = whats.map((): Outcome => 'not-the-review')
      await expect.poll(() => endsOf(page, serviceId, id), whats.at(-1) ?? '').toEqual(expected)
      expect(await stateOf(page, serviceId, id)).toBe('frozen')
    }
    for (const [at] of meetings.entries()) {
      await tried(first.page, ...meetings.slice(0, at + 1))
      await ask(first.page, 'sharing.tryNow')
    }
    const unknown = 'a certificate that nobody knows'
    await tried(first.page, ...meetings, unknown)
    // It was asked the way each time, and nothing was sent to whoever answered.
    expect([far.letThrough(), review.asked]).toEqual([0, []])
    await first.app.close()

    const { app, page } = await open({ env })
    await trustCertificates(app, address)
    // As a gate would that wants to read along: on without encryption.
    const location = `${astray.address}/v1/submissions`
    review.misbehave(to => {
      reply(to, { status: 307, body: '', headers: { location } })
    })
    await ask(page, 'sharing.tryNow')
    await tried(page, ...meetings, unknown, 'a redirect to an address without encryption')
    await goTo(page, '/share/letters')
    const words = page.getByText(/something else answered, such as the sign-in page of a Wi-Fi/)
    await expect(words).toHaveCount(meetings.length + 2)
    await expectAccessible(page)

    await ask(page, 'sharing.tryNow')
    await expect.poll(() => stateOf(page, serviceId, id)).toBe('sent')
    expect(review.memory.counting()).toEqual([id])
    expect([review.asked.length, astray.asked]).toEqual([2, []])
    // One way and one host, and never a name or a password.
    expect([...new Set(proxy.asked)]).toEqual([`CONNECT ${host}:443`])
    expect([...new Set(proxy.headers)].sort()).toEqual([
      `host: ${host}:443`,
      'proxy-connection: keep-alive',
      'user-agent: Care Cyber Check',
    ])
    await app.close()
    await Promise.all([proxy.close(), far.close(), astray.close()])
  },
)

journey(
  'a review on this PC whose certificate nobody knows is sent nothing',
  async ({ open, folder, review }) => {
    const far = await openTlsEnd('127.0.0.1', portOf(review.address))
    const file = detailsFile(folder, `https://127.0.0.1:${far.port}`, review)
    const { app, page } = await open({ flags: [`--review=${file}`] })
    const { serviceId, id } = await share(page)
    await expect.poll(() => endsOf(page, serviceId, id)).toEqual(['not-the-review'])
    expect(await stateOf(page, serviceId, id)).toBe('frozen')
    expect([far.letThrough(), review.asked]).toEqual([0, []])
    await app.close()
    await far.close()
  },
)
