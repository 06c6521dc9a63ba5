/** The door: what is taken as HTTP at all, for how long, and how every failure becomes a Problem. */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { mostBytes } from '../shared/sharing/letter.ts'
import type { ProblemCode } from '../shared/sharing/problem.ts'
import { isAway } from './database/away.ts'
import type { Edges } from './edges.ts'
import { Refusal } from './refusal.ts'

const awaySeconds = 10
const mostHeaderBytes = 8 * 1024

export function createDoor(edges: Edges): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: mostBytes,
    exposeHeadRoutes: false,
    // Nothing of the router's own answers, which repeat the address that was asked for.
    frameworkErrors: (error, request, reply) => answer(edges, error, { request, reply }),
    clientErrorHandler: refuseSocket,
    trustProxy: edges.limits.proxy ?? false,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    maxRequestsPerSocket: 100,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 100 },
    http: {
      maxHeaderSize: mostHeaderBytes,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      insecureHTTPParser: false,
    },
  })
  app.server.maxHeadersCount = 50
  app.server.maxConnections = 2_000
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    // A few bytes can unpack into gigabytes, and a letter needs no packing.
    done(request.headers['content-encoding'] === undefined ? undefined : new Refusal('wrong-type'))
  })
  app.setErrorHandler((error, request, reply) => answer(edges, error, { request, reply }))
  app.setNotFoundHandler((request, reply) =>
    answer(edges, new Refusal('not-found'), { request, reply }),
  )
  return app
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

function answer({ counts, log }: Edges, error: unknown, { reply }: Exchange): void {
  const refusal = refusalOf(error)
  if (refusal.code === 'failed') log.failed(error)
  counts.note(refusal.code)
  const { retryAfterSeconds } = refusal.particulars
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds)
  // What is left of a body that is not wanted is not waited for.
  if (refusal.status === 413 || refusal.status === 415) void reply.header('connection', 'close')
  void reply.code(refusal.status).send(refusal.problem)
}

const ofFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_BAD_URL: 'not-found',
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (isAway(error)) return new Refusal('busy', { retryAfterSeconds: awaySeconds })
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown }
  const known = ofFastify[String(code)]
  if (known !== undefined) return new Refusal(known)
  const isTheirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  // A sender that hangs up in the middle is no failure of ours.
  return new Refusal(isTheirs || code === 'ECONNRESET' ? 'malformed' : 'failed')
}

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is not HTTP, or comes too slowly, gets a fixed answer, and the line is cut. */
function refuseSocket(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  if (!isAnswering(socket)) {
    const body = JSON.stringify(new Refusal('malformed').problem)
    const head = `HTTP/1.1 ${statusLines[error.code ?? ''] ?? '400 Bad Request'}`
    socket.write(
      `${head}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
  }
  socket.destroySoon()
}

/** Whether an earlier request, whole by then, is being answered: what was said now would pass for its answer. */
function isAnswering(socket: Socket): boolean {
  // Node itself asks this field before it answers such an error; it has no public name.
  const { _httpMessage: response } = socket as { readonly _httpMessage?: ServerResponse | null }
  return response != null && (response.headersSent || response.req.complete)
}
