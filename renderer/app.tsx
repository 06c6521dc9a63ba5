import { Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useStore } from 'zustand'
import { CouldNotRead, Reading } from './components/trouble.tsx'
import type { Services } from '../shared/services/service.ts'
import { Frame } from './frame.tsx'
import {
  AdvisoryRoutes,
  BackupsScreen,
  CardRoutes,
  CompareRoutes,
  DeviceRoutes,
  DsptRoutes,
  ErasedScreen,
  FirstVisitScreen,
  HelpScreen,
  LockRoutes,
  PlanRoutes,
  PrivacyRoutes,
  ReportRoutes,
  RestoreScreen,
  SettingsScreen,
  ShareRoutes,
  SystemRoutes,
  TroubleScreen,
  UpdatesScreen,
  ViewRoute,
} from './late-pages.ts'
import { DamageNotice, useDamage } from './damage.tsx'
import { Locking } from './locking.tsx'
import { ChecklistScreen } from './screens/checklist/checklist-screen.tsx'
import { questionListOf } from './screens/checklist/question-list.ts'
import { QuestionScreen } from './screens/checklist/question-screen.tsx'
import { LockedScreen } from './screens/keeping/lock/locked-screen.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'
import { currentService } from './state/services.ts'
import { useStores } from './stores.tsx'

export function App() {
  const { keeping, services } = useStores()
  const start = useStore(keeping, state => state.start)
  const heard = useStore(services, state => state.heard)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    keeping.load().catch(setError)
  }, [keeping, attempt])
  const read = () => {
    setError(undefined)
    setAttempt(attempt + 1)
  }
  useDamage()
  const isReady = start?.state === 'ready'
  useEffect(() => {
    if (isReady) services.load().catch(setError)
  }, [isReady, services])

  if (error !== undefined) return <Alone>{<CouldNotRead error={error} again={read} />}</Alone>
  if (start?.state === 'trouble') {
    return (
      <Suspense>
        <TroubleScreen trouble={start.trouble} risk={start.risk} />
      </Suspense>
    )
  }
  if (start?.state === 'locked') {
    return <LockedScreen opened={() => void keeping.load()} />
  }
  if (start === undefined || heard === undefined) return <Alone>{<Reading />}</Alone>
  return (
    <Locking>
      <Places heard={heard} />
    </Locking>
  )
}

function Places({ heard }: { readonly heard: Services }) {
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<Reading />}>
        <Switch>
          {currentService(heard) === undefined && <Route path="/erased" component={ErasedScreen} />}
          <Route path="/services/new">
            <DamageNotice />
            <FirstVisitScreen isFirst={heard.services.length === 0} />
          </Route>
          <Route path="/restore">
            <DamageNotice />
            <RestoreScreen isNewPc={heard.services.length === 0} />
          </Route>
          <Route>
            {currentService(heard) === undefined ? (
              <Redirect to="/services/new" replace />
            ) : (
              <Pages />
            )}
          </Route>
        </Switch>
      </Suspense>
    </Router>
  )
}

function Alone(props: { readonly children: React.ReactNode }) {
  return (
    <main className="page stack">
      <DamageNotice />
      {props.children}
    </main>
  )
}

function Pages() {
  return (
    <Frame>
      <Suspense fallback={<Reading />}>
        <Switch>
          <Route path="/">
            <TodayScreen />
          </Route>
          <Route path="/checklist">
            <ChecklistScreen list="all" />
          </Route>
          <Route path="/checklist/quick">
            <ChecklistScreen list="quick" />
          </Route>
          <Route path="/checklist/by/dspt" component={DsptRoutes} />
          <Route path="/dspt/:number" component={DsptRoutes} />
          <Route path="/checklist/by/:view">{({ view }) => <ViewRoute view={view} />}</Route>
          <Route path="/question/:list/:id">
            {({ list, id }) => (
              <QuestionScreen key={id} list={questionListOf(list)} questionId={id} />
            )}
          </Route>
          <Route path="/devices/*?" component={DeviceRoutes} />
          <Route path="/systems/*?" component={SystemRoutes} />
          <Route path="/advisories/*?" component={AdvisoryRoutes} />
          <Route path="/plan/*?" component={PlanRoutes} />
          <Route path="/cards/*?" component={CardRoutes} />
          <Route path="/reports/*?" component={ReportRoutes} />
          <Route path="/compare/*?" component={CompareRoutes} />
          <Route path="/share/*?" component={ShareRoutes} />
          <Route path="/privacy/*?" component={PrivacyRoutes} />
          <Route path="/help" component={HelpScreen} />
          <Route path="/settings/lock/*?" component={LockRoutes} />
          <Route path="/settings/backups" component={BackupsScreen} />
          <Route path="/settings/updates" component={UpdatesScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  )
}
