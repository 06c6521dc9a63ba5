import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { App } from './app.tsx'
import { askAhead } from './ask-ahead.ts'
import { call } from './call.ts'
import { createStores, StoresProvider } from './stores.tsx'
import './styles/all.css'

const asked = askAhead(call)
const newStores = () => createStores(asked, () => new Date().toISOString())
const place = present(document.getElementById('app'), 'The place for the app')

/** What the window last heard is worth nothing once other records have taken the place of those it came from. */
function Root() {
  const [run, setRun] = useState(() => ({ number: 0, stores: newStores() }))
  const startOver = () => setRun({ number: run.number + 1, stores: newStores() })
  const { news } = run.stores
  useEffect(
    () =>
      window.careCyberCheck.on('news.changed', () => void news.refresh().catch(() => undefined)),
    [news],
  )
  return (
    <StoresProvider key={run.number} stores={run.stores} startOver={startOver}>
      <App />
    </StoresProvider>
  )
}

createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
