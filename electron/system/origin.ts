/** Where a page comes from, written so that addresses of our own scheme can be compared too. */

export const appScheme = 'app'
export const appHost = 'care-cyber-check'
export const appOrigin = `${appScheme}://${appHost}`

/** Node gives every scheme but the web's the origin "null", which would make strangers equal. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password } = new URL(url)
  if (host === '' || username !== '' || password !== '') return null
  return `${protocol}//${host}`
}
