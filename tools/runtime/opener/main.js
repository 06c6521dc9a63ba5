/** Makes `electron <folder>` mean in the stand-in what it means in Electron itself, whose own start page (default_app) does this there. */
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { Module } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { pathToFileURL } from 'node:url'

/** Sorts Electron's arguments: the app to open is the first that is no flag; modules to load before it follow -r. */
function readArguments(args) {
  const modules = []
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') modules.push(args[(i += 1)])
    else if (arg.startsWith('--app=')) return { modules, target: arg.slice('--app='.length) }
    else if (!arg.startsWith('-')) return { modules, target: arg }
  }
  return { modules, target: undefined }
}

/** Gives the app at `folder` its own name, version and path, as if it were the only one this Electron knows. */
function introduce(folder) {
  const packageFile = path.join(folder, 'package.json')
  if (!existsSync(packageFile)) return
  const { name, productName, version, desktopName, v8Flags } = JSON.parse(
    readFileSync(packageFile, 'utf8'),
  )
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  if (v8Flags) setFlagsFromString(v8Flags)
  app.setAppPath(folder)
}

async function open(target) {
  const folder = path.resolve(target)
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
  introduce(folder)
  const entry = Module._resolveFilename(folder, null, true)
  if (!existsSync(path.join(folder, 'package.json'))) app.setAppPath(path.dirname(entry))
  await import(pathToFileURL(entry).href)
}

const { modules, target } = readArguments(process.argv.slice(1))
if (modules.length > 0) Module._preloadModules(modules)

if (target === undefined) {
  console.error('This Electron opens an app: electron <folder> [flags]')
  app.exit(2)
} else {
  try {
    // Awaited, so that Electron is not ready before the app's own module has run.
    await open(target)
  } catch (error) {
    // Electron itself would show a dialog now; without a display nobody could close it.
    console.error(`The app at ${target} could not be opened.`)
    console.error(error)
    app.exit(1)
  }
}
