// What pages.html do without this, they do better with it: nothing here is needed to read them.
'use strict'

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})

// Choosing another group changes the page in place: scroll and focus stay where the reader is.
const status = document.createElement('p')
status.setAttribute('role', 'status')
status.className = 'hide'
document.body.append(status)

let shown = location.pathname

async function swap(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`Answered with ${answer.status}`)
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const main = next.getElementById('main')
  if (main === null) throw new Error('Not a page of this report')
  const top = scrollY
  const open = openTables()
  document.getElementById('main').replaceWith(document.adoptNode(main))
  document.title = next.title
  shown = new URL(address).pathname
  for (const details of document.querySelectorAll('#main details')) {
    if (open.has(placeOf(details))) details.open = true
  }
  addFinder()
  scrollTo({ top, behavior: 'instant' })
  status.textContent = document.querySelector('h1').textContent
}

const placeOf = details => details.closest('section')?.id ?? ''
const openTables = () =>
  new Set(Array.from(document.querySelectorAll('#main details[open]'), placeOf))

addEventListener('click', event => {
  const link = event.target.closest?.('a[data-swap]')
  const isPlain =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (link == null || !isPlain || location.protocol === 'file:') return
  event.preventDefault()
  const words = link.textContent
  swap(link.href).then(
    () => {
      history.pushState({ swapped: true }, '', link.href)
      const again = [...document.querySelectorAll('a[data-swap]')].find(
        each => each.textContent === words,
      )
      again?.focus({ preventScroll: true })
    },
    () => location.assign(link.href),
  )
})

// Going to another place of the same page is no going back.
addEventListener('popstate', () => {
  if (location.pathname === shown || document.querySelector('a[data-swap]') === null) return
  swap(location.href).catch(() => location.reload())
})

// Many questions on one page: a box that leaves those with the words in them.
function addFinder() {
  const lists = [...document.querySelectorAll('.bars')].filter(
    list => list.closest('details') === null && list.querySelector('a[href^="question-"]') !== null,
  )
  const [first] = lists
  if (lists.length < 3) return
  const box = document.createElement('p')
  box.className = 'finder'
  const label = document.createElement('label')
  label.textContent = 'Find a question '
  const input = document.createElement('input')
  input.type = 'search'
  label.append(input)
  box.append(label)
  const place = document.querySelector('.chooser') ?? document.querySelector('.lead')
  place.after(box)
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase()
    let found = 0
    for (const list of lists) {
      let own = 0
      for (const line of list.children) {
        const isIn = line.querySelector('.what').textContent.toLowerCase().includes(wanted)
        line.hidden = !isIn
        if (isIn) own += 1
      }
      list.closest('section').hidden = own === 0
      found += own
    }
    status.textContent = found === 1 ? '1 question found' : `${found} questions found`
  })
  return first
}
addFinder()
