/** Run by an Electron that stands in for Node: what it consists of. */
process.stdout.write(JSON.stringify(process.versions))
