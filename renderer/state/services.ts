import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type {
  Service,
  ServiceChange,
  ServiceFacts,
  Services,
} from '../../shared/services/service.ts'

/** The services this app looks after, as last heard from the records. */
export function createServices(call: Call) {
  const store = createStore<{ readonly heard: Services | undefined }>(() => ({ heard: undefined }))
  const load = async () => {
    store.setState({ heard: await call('services.list') })
  }
  const add = async (facts: ServiceFacts): Promise<Service> => {
    const service = await call('services.add', facts)
    await call('services.choose', { id: service.id })
    await load()
    return service
  }
  const change = async (id: string, changed: ServiceChange) => {
    await call('services.change', { id, change: changed })
    await load()
  }
  const choose = async (id: string) => {
    await call('services.choose', { id })
    await load()
  }
  const remove = async (id: string) => {
    await call('services.remove', { id })
    await load()
  }
  const restore = async (id: string) => {
    await call('services.restore', { id })
    await load()
  }
  return { ...store, load, add, change, choose, remove, restore }
}

/** The service that the window shows now, or undefined while none is known. */
export function currentService(heard: Services | undefined): Service | undefined {
  return heard?.services.find(service => service.id === heard.currentId)
}
