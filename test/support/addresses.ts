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
