import { Route, Switch } from 'wouter'
import { PlanLineScreen } from '../screens/plan/plan-line-screen.tsx'
import { PlanScreen } from '../screens/plan/plan-screen.tsx'

/** The pages of the plan, fetched together when the plan is first opened. */
export function PlanRoutes() {
  return (
    <Switch>
      <Route path="/plan/:key">{({ key }) => <PlanLineScreen key={key} lineKey={key} />}</Route>
      <Route path="/plan">
        <PlanScreen />
      </Route>
    </Switch>
  )
}
