import { Link } from 'wouter'

const waysIn = [
  { to: '/devices/new', words: 'Add a device' },
  { to: '/devices/read', words: 'Read this PC' },
  { to: '/devices/import', words: 'Bring in a spreadsheet' },
] as const

/** How devices get into the list. */
export function WaysIn() {
  return waysIn.map(({ to, words }, index) => (
    <Link key={to} to={to} className={index === 0 ? 'button button-main' : 'button'}>
      {words}
    </Link>
  ))
}
