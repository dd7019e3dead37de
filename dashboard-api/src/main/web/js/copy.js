// A button that copies what stands in the element it names; without script the text is selected by hand.
document.querySelectorAll("[data-copies]").forEach((button) => {
  const said = document.getElementById(button.dataset.copies);
  if (!said || !navigator.clipboard) {
    return;
  }
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText((said.value ?? said.textContent).trim());
      button.textContent = button.dataset.done;
      window.setTimeout(() => { button.textContent = words; }, 4000);
    } catch {
      window.getSelection().selectAllChildren(said);
    }
  });
});
