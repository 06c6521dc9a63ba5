import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Protocol } from 'electron'
import { describe, expect, it } from 'vitest'
import { registerAppScheme, respond, serveAppFiles } from '../../../electron/system/app-protocol.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

function page(): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'assets'))
  const files = ['index.html', 'assets/a.js', 'assets/a.css', 'assets/a.woff2', 'assets/a.svg']
  for (const file of [...files, 'assets/a.png', 'assets/a.exe'])
    writeFileSync(join(root, file), file)
  return root
}

const get = (path: string, root = page(), method = 'GET') =>
  respond({ url: `app://care-cyber-check/${path}`, method }, root)

describe('the page', () => {
  it.each([
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['index.html', 'index.html', 'text/html; charset=utf-8'],
    ['assets/a.js', 'assets/a.js', 'text/javascript; charset=utf-8'],
    ['assets/a.css', 'assets/a.css', 'text/css; charset=utf-8'],
    ['assets/a.woff2', 'assets/a.woff2', 'font/woff2'],
    ['assets/a.svg', 'assets/a.svg', 'image/svg+xml'],
    ['assets/a.png', 'assets/a.png', 'image/png'],
    ['assets/a.exe', 'assets/a.exe', 'application/octet-stream'],
  ])('is served with its type and its policy: %s', (path, text, type) => {
    const response = get(path)
    expect({ ...response, data: response.data.toString() }).toEqual({
      statusCode: 200,
      headers: {
        'Content-Security-Policy': policy,
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
      },
      data: text,
    })
  })

  it.each(['none.js', '../secret.txt', '%2e%2e/secret.txt', 'assets'])(
    'has nothing at %s, and the policy holds there too',
    path => {
      const { statusCode, data, headers } = get(path)
      expect([statusCode, data.toString()]).toEqual([404, ''])
      expect(headers['Content-Security-Policy']).toBe(policy)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('answers nothing to %s', method => {
    expect(get('index.html', page(), method).statusCode).toBe(404)
  })
})

it('is registered once, as a secure standard scheme whose code is cached', () => {
  const registered: unknown[] = []
  const handled: string[] = []
  // The two functions of Electron that are used, and no others.
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown) => registered.push(schemes),
    registerBufferProtocol: (scheme: string) => handled.push(scheme),
  } as unknown as Protocol
  registerAppScheme(protocol)
  serveAppFiles(protocol, page())
  expect(registered).toEqual([
    [{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }],
  ])
  expect(handled).toEqual(['app'])
})
