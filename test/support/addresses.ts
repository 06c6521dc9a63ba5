/** Addresses that no click, script or form may lead the window to. */

/** What Chromium itself hands to a program of this PC, if it is let. */
const programs = [
  'mailto:someone@example.org',
  'tel:+441632960000',
  'ms-msdt:/id PCWDiagnostic /skip force',
  'search-ms:query=x&crumb=location:\\\\127.0.0.1\\share',
  'ms-settings:privacy',
  'ms-excel:ofv|u|https://www.gov.uk/x.xlsx',
  'vscode://file/etc/passwd',
  'care-cyber-check://open',
]

const scripts = [
  'javascript:document.body.remove()',
  'JavaScript:document.body.remove()',
  ' javascript:document.body.remove()',
  'java\nscript:document.body.remove()',
  'javascript://%0adocument.body.remove()',
  'data:text/html,<h1>Not the app</h1>',
  'data:text/html;base64,PGgxPk5vdCB0aGUgYXBwPC9oMT4=',
  'vbscript:msgbox(1)',
  'view-source:app://care-cyber-check/index.html',
  'blob:app://care-cyber-check/00000000-0000-0000-0000-000000000000',
  'blob:null/00000000-0000-0000-0000-000000000000',
  'filesystem:app://care-cyber-check/temporary/x.html',
]

const files = [
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'file://127.0.0.1/share/page.html',
  'file:etc/passwd',
  '\\\\127.0.0.1\\share\\page.html',
  '//127.0.0.1/share/page.html',
  'FILE:///etc/hostname',
]

const inside = [
  'app://care-cyber-check/../main/main.js',
  'app://care-cyber-check/%2e%2e/main/main.js',
  'app://care-cyber-check/..%2fmain%2fmain.js',
  'app://care-cyber-check/..\\main\\main.js',
  'app://care-cyber-check/other.html',
  'app://care-cyber-check:80/index.html',
  'app://care-cyber-check./index.html',
  'app://someone@care-cyber-check/index.html',
  'app://elsewhere/index.html',
  'app://elsewhere.care-cyber-check/index.html',
  'app:///index.html',
  'app:index.html',
  '/index.html?again',
  'chrome://gpu',
  'chrome://settings',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/page.html',
  'devtools://devtools/bundled/inspector.html',
  'ws://127.0.0.1/',
  'ftp://127.0.0.1/x',
  'intent://x#Intent;scheme=http;end',
]

/** All of them, with `tcp` as the port of a server that must not be called. */
export function addressesFor(tcp: number): readonly string[] {
  const web = [
    `http://127.0.0.1:${tcp}/`,
    `HTTP://127.0.0.1:${tcp}/`,
    `https://127.0.0.1:${tcp}/`,
    `http:127.0.0.1:${tcp}`,
    `http://2130706433:${tcp}/`,
    `http://127.0.0.1:${tcp}/%2e%2e/?q=%00`,
    `http://care-cyber-check@127.0.0.1:${tcp}/index.html`,
    `h\tt\ntp://127.0.0.1:${tcp}/`,
    `http://[::1]:${tcp}/`,
    `http://localhost:${tcp}/`,
  ]
  return [...programs, ...scripts, ...files, ...inside, ...web]
}

/** In the page: by script, link, link to a new window, form, window.open and refresh; each has a moment to happen. */
export async function leaveFor(address: string): Promise<void> {
  const moment = () => new Promise(done => setTimeout(done, 15))
  const place = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
    return element
  }
  const ways = [
    () => location.assign(address),
    () => location.replace(address),
    () => place('a', { href: address }).click(),
    () => place('a', { href: address, target: '_blank' }).click(),
    () => window.open(address),
    () => window.open(address, 'other', 'noopener,popup'),
    () => place('button', { formaction: address, form: 'away' }).click(),
    () => place('meta', { 'http-equiv': 'refresh', content: `0;url=${address}` }),
  ]
  if (document.getElementById('away') === null) place('form', { id: 'away' })
  for (const way of ways) {
    try {
      way()
    } catch {
      // Some addresses are refused before they are tried.
    }
    await moment()
  }
}

/** From the folder of the page, app://care-cyber-check/, to its neighbours and to the rest of this PC. */
export function outsideAddresses(sibling: string): readonly string[] {
  const ups = ['..', '%2e%2e', '%2E%2e', '.%2e', '%252e%252e', '..%00', '....', '%c0%ae%c0%ae']
  const slashes = ['/', '%2f', '%5c', '\\', '//', '%252f']
  const climbs = ups.flatMap(up => slashes.map(slash => `${up}${slash}`))
  const targets = ['main/main.js', `${sibling}/secret.js`]
  return [
    ...climbs.flatMap(climb => targets.map(target => `/${climb}${target}`)),
    ...climbs.map(climb => `/assets/${climb.repeat(12)}etc/passwd`),
    ...['/etc/passwd', '//etc/passwd', '/file:///etc/passwd', `/../${sibling}/secret.js`],
    ...['/C:/Windows/win.ini', '/C%3a/Windows/win.ini', '/index.html::$DATA', '/con', '/assets/'],
  ].map(path => `app://care-cyber-check${path}`)
}

/** As a script and as a picture, which the policy of the page lets through from its own address. */
export async function loadAll(addresses: readonly string[]): Promise<void> {
  window.ran = []
  const loads = addresses.flatMap(address =>
    ['script', 'img'].map(tag => {
      const element = document.createElement(tag)
      element.setAttribute('src', address)
      document.body.append(element)
      return new Promise(done => {
        element.addEventListener('error', done)
        element.addEventListener('load', done)
      })
    }),
  )
  await Promise.all(loads)
}

/** Links that look like those of the official sites, or like something a browser would open. */
export const linksNotListed: readonly string[] = [
  'http://www.ncsc.gov.uk/',
  'https://www.ncsc.gov.uk.evil.example/',
  'https://evil.example/?www.ncsc.gov.uk',
  'https://www.ncsc.gov.uk@evil.example/',
  'https://www.ncsc.gov.uk:8443/',
  'https://WWW.NCSC.GOV.UK.:443/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id x',
  '\\\\127.0.0.1\\share',
  'www.ncsc.gov.uk',
  '',
]
