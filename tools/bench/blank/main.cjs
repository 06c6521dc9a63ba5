/** The least an Electron app can be: one window with a heading. With BENCH_CLICKS set it also saves, as rawly as can be. */
const { app, BrowserWindow, ipcMain } = require('electron')
const { join } = require('node:path')

const folder = process.argv.find(argument => argument.startsWith('--data-folder=')).split('=')[1]
app.setPath('userData', folder)

function saveRawly() {
  const Sqlite = require('better-sqlite3')
  const nativeBinding = process.env.CARE_CYBER_CHECK_SQLITE
  const db = new Sqlite(join(folder, 'raw.db'), nativeBinding ? { nativeBinding } : {})
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS answer (id INTEGER PRIMARY KEY, choice TEXT) STRICT')
  const insert = db.prepare('INSERT INTO answer (choice) VALUES (?)')
  ipcMain.handle('save', (_event, choice) => void insert.run(choice))
}

void app.whenReady().then(() => {
  if (process.env.BENCH_CLICKS !== '0') saveRawly()
  const window = new BrowserWindow({
    width: 1320,
    height: 900,
    show: false,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
