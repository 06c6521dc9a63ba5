import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { App } from './app.tsx'
import { call } from './call.ts'
import { createStores, StoresProvider } from './stores.tsx'
import './styles/all.css'

const stores = createStores(call, () => new Date().toISOString())
window.careCyberCheck.on('news.changed', () => void stores.news.refresh().catch(() => undefined))
const place = present(document.getElementById('app'), 'The place for the app')

createRoot(place).render(
  <StrictMode>
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>
  </StrictMode>,
)
