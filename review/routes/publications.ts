/** The publications for anyone to read: the newest at /, each at its quarter. Nothing of who reads is kept or counted. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isFrozen, lastOpenDayOf, type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import type { Store } from '../database/database.ts'
import type { Edges } from '../edges.ts'
import { madeUpWords } from '../publication/words.ts'
import type { Published, ServedFile } from '../published.ts'
import { dayAfter } from '../quarter.ts'
import { Refusal } from '../refusal.ts'

/** A page can run and load nothing but what lies beside it, and can stand in no other page. */
const headers = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** What was published never changes; an hour, so that one that had to be taken down is soon gone. */
const ofQuarter = 'public, max-age=3600'
/** What the newest is changes: kept, but asked for again. */
const ofNewest = 'public, no-cache'
const newestFiles: readonly string[] = ['benchmark.json', 'advisories.json']

interface Asked {
  Params: { '*': string }
}

export function publications(app: FastifyInstance, _store: Store, edges: Edges): void {
  const { published } = edges
  // Addresses are looked up in the list of what is published, and the day a file was written is nobody's business.
  void app.register(fastifyStatic, {
    root: published.folder,
    serve: false,
    suppressWarning: true,
    etag: false,
    lastModified: false,
    cacheControl: false,
  })
  app.route<Asked>({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const address = request.params['*']
      const newest = published.newest()
      if (address === '') return newest === null ? sayWhen(reply, edges) : goTo(reply, newest)
      const quarter = quarters.find(each => each === address)
      if (quarter !== undefined && published.find(`${quarter}/index.html`) !== undefined) {
        return goTo(reply, quarter)
      }
      return sendTo(reply, request, fileAt(address, published))
    },
  })
}

interface Found extends ServedFile {
  readonly keeps: string
}

function fileAt(address: string, { find, newest }: Published): Found {
  const file = find(address.endsWith('/') ? `${address}index.html` : address)
  if (!newestFiles.includes(address)) return { ...present(file), keeps: ofQuarter }
  return { ...present(file ?? find(`${newest() ?? ''}/${address}`)), keeps: ofNewest }
}

function present(file: ServedFile | undefined): ServedFile {
  if (file === undefined) throw new Refusal('not-found')
  return file
}

function sendTo(reply: FastifyReply, { headers: asked }: FastifyRequest, file: Found) {
  void reply.headers({ ...headers, 'cache-control': file.keeps, etag: file.etag })
  const known = asked['if-none-match']?.split(',').map(each => each.trim().replace(/^W\//, ''))
  if (known?.includes(file.etag) === true) return reply.code(304).send()
  return reply.sendFile(file.path)
}

/** So that each publication has one address, and its links lead to its own files. */
const goTo = (reply: FastifyReply, quarter: Quarter) => reply.redirect(`/${quarter}/`)

function sayWhen(reply: FastifyReply, { clock, isMadeUp }: Edges) {
  const open = quarters.find(each => !isFrozen(each, clock.today()))
  const when =
    open === undefined
      ? ''
      : ` The next quarter can be published from ${inWords(dayAfter(lastOpenDayOf(open)))}.`
  const label = isMadeUp ? `<p>This is ${madeUpWords}.</p>` : ''
  const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nothing is published yet</title>
<main>
${label}<h1>Nothing is published yet</h1>
<p>The landscape review comes out here after each quarter.${when}</p>
</main>
</html>
`
  return reply.headers(headers).type('text/html; charset=utf-8').send(page)
}

const inWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
