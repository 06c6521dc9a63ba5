import { Redirect, Route, Switch } from 'wouter'
import { EndsScreen } from '../screens/devices/ends/ends-screen.tsx'
import { DevicesScreen } from '../screens/devices/list/devices-screen.tsx'
import { ExportScreen } from '../screens/devices/import/export-screen.tsx'
import { ImportScreen } from '../screens/devices/import/import-screen.tsx'
import { DeviceScreen } from '../screens/devices/one/device-screen.tsx'
import { LostScreen } from '../screens/devices/one/lost-screen.tsx'
import { NewDeviceScreen } from '../screens/devices/one/new-device-screen.tsx'
import { ReadScreen } from '../screens/devices/read/read-screen.tsx'
import { FromQuestion } from '../screens/devices/list/from-question.tsx'
import { StepsScreen } from '../screens/devices/list/steps-screen.tsx'
import { DevicesToReplaceScreen } from '../screens/reports/devices-to-replace-screen.tsx'
import { UndoToast } from '../steps/undo-toast.tsx'

/** The pages of the device list, fetched together when one is first opened. */
export function DeviceRoutes() {
  return (
    <>
      <Switch>
        <Route path="/devices" component={DevicesScreen} />
        <Route path="/devices/ends" component={EndsScreen} />
        <Route path="/devices/replace" component={DevicesToReplaceScreen} />
        <Route path="/devices/steps" component={StepsScreen} />
        <Route path="/devices/read" component={ReadScreen} />
        <Route path="/devices/import" component={ImportScreen} />
        <Route path="/devices/export" component={ExportScreen} />
        <Route path="/devices/new" component={NewDeviceScreen} />
        <Route path="/devices/says/:topic">{({ topic }) => <FromQuestion topic={topic} />}</Route>
        <Route path="/devices/:id/lost">{({ id }) => <LostScreen key={id} deviceId={id} />}</Route>
        {/* Takes any word for the id of a device: every other page of the list stands above it. */}
        <Route path="/devices/:id">{({ id }) => <DeviceScreen key={id} deviceId={id} />}</Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
      <UndoToast />
    </>
  )
}
