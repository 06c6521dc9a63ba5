/** Serves the page from the app's own folder under app://care-cyber-check, with nothing let in from elsewhere. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Protocol } from 'electron'
import { realFileFor } from './app-files.ts'
import { appScheme } from './origin.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
}

export interface FileResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly data: Buffer
}

/** To be called before the app is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Not with `handle`, which has the runtime read all that Node knows of the web, HTTP/2 included, before it serves the
 * first file: a tenth of the start. In the window both end in the same bytes under the same headers.
 */
export function serveAppFiles(protocol: Protocol, root: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above; the one meant to follow it takes no headers, and so no policy
  protocol.registerBufferProtocol(appScheme, (request, reply) => {
    reply(respond(request, root))
  })
}

/**
 * All in one go: a file that is waited for comes after whatever else the main process has in hand, and at the start, when
 * the window waits for this, that is the loading of the records.
 */
export function respond(
  { method, url }: { readonly method: string; readonly url: string },
  root: string,
): FileResponse {
  const file = method === 'GET' ? realFileFor(url, root) : null
  const data = file === null ? null : bytesOf(file)
  if (file === null || data === null) {
    return { statusCode: 404, headers: always, data: Buffer.alloc(0) }
  }
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream'
  return { statusCode: 200, headers: { ...always, 'Content-Type': contentType }, data }
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
