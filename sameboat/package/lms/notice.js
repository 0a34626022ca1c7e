// @ts-check
// What a learner is told about the learning platform, in one place that stays in sight. In: a name among the words; out: the words,
// shown and read out.

/** @param {HTMLElement} main @param {Words} say @returns {(name: string) => void} tells it; an empty name takes it away */
const teller = (main, say) => {
  const told = made('p', { className: 'pk-told', hidden: true });
  const voice = made('div', { className: 'pk-voice' }, told);
  voice.setAttribute('role', 'status');
  main.prepend(voice);
  return (name) => {
    main.dataset.told = name;
    if (told.textContent === (say[name] || '')) return;
    told.textContent = say[name] || '';
    told.hidden = !name;
  };
};
