import { Route, Switch } from 'wouter'
import { DsptItemScreen } from '../screens/dspt/dspt-item-screen.tsx'
import { DsptScreen } from '../screens/dspt/dspt-screen.tsx'

/** The pages of the DSPT, fetched together when one is first opened. */
export function DsptRoutes() {
  return (
    <Switch>
      <Route path="/dspt/:number">
        {({ number }) => <DsptItemScreen key={number} number={number} />}
      </Route>
      <Route>
        <DsptScreen />
      </Route>
    </Switch>
  )
}
