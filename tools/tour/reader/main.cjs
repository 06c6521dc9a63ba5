/** A browser of one window on the address that it is given, as a reader of the published pages has it. */
const { app, BrowserWindow } = require('electron')

const argument = name =>
  process.argv.find(each => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''

app.setPath('userData', argument('data-folder'))
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1320,
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  void window.loadURL(argument('address'))
})
app.on('window-all-closed', () => app.quit())
