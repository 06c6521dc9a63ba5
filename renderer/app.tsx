import { lazy, Suspense, useEffect, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useStore } from 'zustand'
import { CouldNotRead, Reading } from './components/trouble.tsx'
import type { Services } from '../shared/services/service.ts'
import { Frame } from './frame.tsx'
import { Locking } from './locking.tsx'
import { ChecklistScreen } from './screens/checklist/checklist-screen.tsx'
import { questionListOf } from './screens/checklist/question-list.ts'
import { QuestionScreen } from './screens/checklist/question-screen.tsx'
import { LockedScreen } from './screens/keeping/lock/locked-screen.tsx'
import { TodayScreen } from './screens/today/today-screen.tsx'
import { currentService } from './state/services.ts'
import { useStores } from './stores.tsx'

/*
 * What is not on the first screen is fetched when it is first opened: the app starts faster on an old PC. The locked screen is
 * one of the first: React holds back what was fetched late for 300 ms.
 */
const FirstVisitScreen = lazy(async () => {
  const { FirstVisitScreen: screen } = await import('./screens/services/first-visit-screen.tsx')
  return { default: screen }
})
const TroubleScreen = lazy(async () => {
  const { TroubleScreen: screen } = await import('./screens/keeping/trouble-screen.tsx')
  return { default: screen }
})
const LockRoutes = lazy(async () => ({ default: (await import('./routes/lock.tsx')).LockRoutes }))
const SettingsScreen = lazy(async () => {
  const { SettingsScreen: screen } = await import('./screens/keeping/settings-screen.tsx')
  return { default: screen }
})
const BackupsScreen = lazy(async () => {
  const { BackupsScreen: screen } = await import('./screens/keeping/backups-screen.tsx')
  return { default: screen }
})
const UpdatesScreen = lazy(async () => {
  const { UpdatesScreen: screen } = await import('./screens/keeping/updates/updates-screen.tsx')
  return { default: screen }
})
const RestoreScreen = lazy(async () => {
  const { RestoreScreen: screen } = await import('./screens/keeping/restore-screen.tsx')
  return { default: screen }
})
const HelpScreen = lazy(async () => {
  const { HelpScreen: screen } = await import('./screens/help/help-screen.tsx')
  return { default: screen }
})
const ViewRoute = lazy(async () => ({ default: (await import('./routes/views.tsx')).ViewRoute }))
const DsptRoutes = lazy(async () => ({ default: (await import('./routes/dspt.tsx')).DsptRoutes }))
const DeviceRoutes = lazy(async () => ({
  default: (await import('./routes/devices.tsx')).DeviceRoutes,
}))
const SystemRoutes = lazy(async () => ({
  default: (await import('./routes/systems.tsx')).SystemRoutes,
}))
const AdvisoryRoutes = lazy(async () => ({
  default: (await import('./routes/advisories.tsx')).AdvisoryRoutes,
}))
const PlanRoutes = lazy(async () => ({ default: (await import('./routes/plan.tsx')).PlanRoutes }))
const CardRoutes = lazy(async () => ({ default: (await import('./routes/cards.tsx')).CardRoutes }))
const PrivacyRoutes = lazy(async () => ({
  default: (await import('./routes/privacy.tsx')).PrivacyRoutes,
}))
const ErasedScreen = lazy(async () => {
  const { ErasedScreen: screen } = await import('./screens/keeping/privacy/erased-screen.tsx')
  return { default: screen }
})
const ShareRoutes = lazy(async () => ({
  default: (await import('./routes/sharing.tsx')).ShareRoutes,
}))
const CompareRoutes = lazy(async () => ({
  default: (await import('./routes/comparing.tsx')).CompareRoutes,
}))
const ReportRoutes = lazy(async () => ({
  default: (await import('./routes/reports.tsx')).ReportRoutes,
}))

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
  const isReady = start?.state === 'ready'
  useEffect(() => {
    if (isReady) services.load().catch(setError)
  }, [isReady, services])

  if (error !== undefined) return <Alone>{<CouldNotRead error={error} again={read} />}</Alone>
  if (start?.state === 'trouble') {
    return (
      <Suspense>
        <TroubleScreen trouble={start.trouble} />
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
            <FirstVisitScreen isFirst={heard.services.length === 0} />
          </Route>
          <Route path="/restore">
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
  return <main className="page">{props.children}</main>
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
