import { Route, Switch } from 'wouter'
import { ChangesScreen } from '../screens/reports/changes-screen.tsx'
import { DsptAnswersScreen } from '../screens/reports/dspt-answers-screen.tsx'
import { ItQuestionsScreen } from '../screens/reports/it-questions-screen.tsx'
import { PastChecksScreen } from '../screens/reports/past-checks-screen.tsx'
import { ReportScreen } from '../screens/reports/report-screen.tsx'
import { ReportsScreen } from '../screens/reports/reports-screen.tsx'

/** The pages of the reports, fetched together when one is first opened. */
export function ReportRoutes() {
  return (
    <Switch>
      <Route path="/reports/check/:roundId">
        {({ roundId }) => <ReportScreen key={roundId} roundId={roundId} />}
      </Route>
      <Route path="/reports/check">
        <ReportScreen roundId={null} />
      </Route>
      <Route path="/reports/it-questions" component={ItQuestionsScreen} />
      <Route path="/reports/dspt" component={DsptAnswersScreen} />
      <Route path="/reports/past" component={PastChecksScreen} />
      <Route path="/reports/changes" component={ChangesScreen} />
      <Route path="/reports" component={ReportsScreen} />
    </Switch>
  )
}
