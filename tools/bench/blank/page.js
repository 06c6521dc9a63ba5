const status = document.querySelector('[role=status]')

for (const input of document.querySelectorAll('input')) {
  input.addEventListener('change', () => {
    status.textContent = 'Saving…'
    window.save(input.value).then(() => {
      status.textContent = 'Saved'
    })
  })
}
