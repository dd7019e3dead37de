// A form that changes something asks once more, in the page's own words.
document.addEventListener("submit", (event) => {
  const words = event.target.dataset.confirm;
  if (words && !window.confirm(words)) {
    event.preventDefault();
  }
});
