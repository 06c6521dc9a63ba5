import { useEffect } from 'react'
import { Redirect } from 'wouter'
import { listTopics } from '../../../../shared/devices/list-topics.ts'
import { noFilter } from './list-filter.ts'
import { setFilter } from './list-view.ts'

/** The way from a question of the checklist to the devices it is about; all of them for any other word. */
export function FromQuestion({ topic }: { readonly topic: string }) {
  useEffect(() => {
    setFilter({ ...noFilter, topic: listTopics.find(known => known === topic) ?? null })
  }, [topic])
  return <Redirect to="/devices" replace />
}
