import { createStore } from 'zustand/vanilla'
import type { Call } from '../call.ts'
import type { Comparison } from '../../shared/comparing/comparison.ts'
import type { NewsResult, NewsStanding } from '../../shared/news/news.ts'
import type { Service } from '../../shared/services/service.ts'

type Compared = Pick<Service, 'id' | 'kind' | 'region'>

interface News {
  readonly standing: NewsStanding | undefined
  /** For whom the comparison was worked out: another kind or region has another group. */
  readonly of: Compared | undefined
  readonly comparison: Comparison | undefined
}

/** What has come back from the review, and how the current service stands beside homes like it. */
export function createNews(call: Call) {
  const store = createStore<News>(() => ({
    standing: undefined,
    of: undefined,
    comparison: undefined,
  }))
  const { getState, setState } = store

  const compare = async (service: Compared) => {
    const { id: serviceId } = service
    if (!isFor(getState().of, service)) setState({ of: service, comparison: undefined })
    const comparison = await call('comparing.standing', { serviceId })
    // Another service may have been chosen while this one was being read.
    if (isFor(getState().of, service)) setState({ comparison })
  }
  /** Works it out only where nobody has yet: it is asked for on the page of every question. */
  const compareOnce = async (service: Compared) => {
    const { of, comparison } = getState()
    if (comparison === undefined || !isFor(of, service)) await compare(service)
  }
  const load = async () => setState({ standing: await call('news.standing') })
  /** To be called when there is news: brings up to date whatever some page has asked for. */
  const refresh = async () => {
    const { of, standing } = getState()
    if (standing !== undefined) await load()
    if (of !== undefined) await compare(of)
  }
  return { ...store, compare, compareOnce, load, refresh, ...waysTo(call, load, refresh) }
}

/** The ways to figures, each of them only because somebody chose it. */
function waysTo(call: Call, load: () => Promise<void>, refresh: () => Promise<void>) {
  const ask = async (): Promise<readonly NewsResult[]> => {
    const results = await call('news.ask')
    await refresh()
    return results
  }
  const stop = () => call('news.stop')
  /** Null where the dialog was closed. */
  const openFile = async (): Promise<NewsResult | null> => {
    const result = await call('news.openFile')
    await refresh()
    return result
  }
  const weekly = async (isOn: boolean) => {
    await call('news.weekly', { isOn })
    await load()
  }
  /** Resolves to whether a file was chosen. */
  const openDetails = async (): Promise<boolean> => {
    const opened = await call('sharing.openDetails')
    if (opened !== null) await load()
    return opened !== null
  }
  return { ask, stop, openFile, weekly, openDetails }
}

export const isFor = (of: Compared | undefined, { id, kind, region }: Compared): boolean =>
  of?.id === id && of.kind === kind && of.region === region
