/** Words by which furniture gives itself away, one expression a kind; each looks at a lower-cased line of at most 400 characters. */
export const FURNITURE_WORDS = {
  legal:
    /©|\(c\) ?\d{4}|copyright|all rights reserved|terms of (?:use|service)|terms (?:&|and) conditions|privacy (?:policy|notice|statement)|disclaimer|may not be (?:published|reproduced|reprinted)|registered (?:in england|office|trademark)/,
  cookie: /cookies?\b|gdpr|personal data|\bconsent\b|opt[ -]out|javascript|your browser/,
  subscribe:
    /subscri|newsletter|sign(?:ed)?[ -]?up\b|sign in|log ?in\b|logged in|\bregister\b|your (?:e-?mail|inbox)|e-?mail address|breaking news alerts|free trial|\bsubscribers?\b|unlimited access|cancel any ?time|already a member|download (?:the|our) app|get the app|push notifications|delivered (?:to|straight)/,
  share:
    /\bshare (?:this|on|via|your)|^share\b|^shares?$|\btweet\b|\bpinterest\b|\blinkedin\b|\bwhatsapp\b|\breddit\b|\bfacebook\b|\btwitter\b|\binstagram\b|\bflipboard\b|follow (?:us|me|him|her|them|on|@)|like us|e-?mail this|^e-?mail$|^print$|copy link|link copied|bookmark/,
  comments:
    /\bcomments?\b|\breply\b|leave a |be the first to|join the (?:conversation|discussion|debate)|report abuse|flag as|moderat(?:ed|ion|or)|required fields|will not be published|post a |your name\b|\bdisqus\b|log in to (?:comment|reply)|upvote|recommend this/,
  related:
    /^(?:read|see|also|watch|more|related|recommended|trending|popular|latest|most|top|don'?t miss|you (?:may|might)|must[ -]reads?|up next|next up|editor'?s? |suggested|in case you missed|from (?:the web|our)|sponsored|promoted|around the web|previous|next|also (?:on|in|see|read)|continue reading|further reading|find out more|learn more|listen|explore)\b/,
  more: /read more|full story|click here|learn more|see (?:more|all|also)|view (?:all|more|gallery|comments)|show more|load more|more (?:from|on|stories|news|articles|about|coverage)|related (?:articles?|stories|topics?|content|coverage|posts?|news|links)|watch video|watch:|also read|story continues|continues? (?:below|reading)/,
  advert:
    /^advert|advertisement|sponsored|promo(?:tion|ted)?\b|affiliate|commission on|coupon|buy now|shop now|\bdeals?\b|% off|price|free shipping|paid (?:content|post)/,
  menu: /^(?:home|news|sports?|business|opinion|entertainment|lifestyle|tech(?:nology)?|health|politics|world|video s?|photos?|weather|contact(?: us)?|about(?: us)?|advertise|careers?|jobs|search|menu|skip to|back to|sections?|topics?|tags?|tagged|categories|archives?|rss|help|faq|sitemap|site map|main menu|close|toggle|log ?out|my account|support|donate|events|podcasts?|newsletters?|e-?paper)\b/,
  credit:
    /\bphoto(?:graph|s)?(?: by| courtesy|:|\/)|\(photo|getty images|\breuters\/|\bap photo|\bimage(?:s)?(?: by| credit|:| source| copyright)|file photo|courtesy of|credit:|\(credit|illustration by|\bpictured\b|photographer|screen ?grab|screenshot|image (?:caption|is)|\/getty|\/afp|shutterstock|\bhide caption|toggle caption|source: /,
  bio: /\bis (?:a|an|the) (?:\S+ ){0,6}(?:reporter|correspondent|editor|writer|journalist|columnist|author|blogger|contributor|freelance|fellow|professor|director|graduate|founder)\b|follow (?:him|her|them) (?:on|at)|can be reached|contact (?:the )?(?:author|reporter|him|her)|\be-?mail(?:ed)? (?:us|him|her|them|the author)|writes (?:about|for|on)|covers (?:\S+ ){0,4}for\b|about the author|founder and|views expressed|opinions expressed/,
  byline:
    /^by[: ]|^(?:written|posted|published|reported|reviewed|edited|author)(?: by|:)|\bstaff (?:writer|reporter)\b|\bnews desk\b|web desk|\bcorrespondent\b|\bmin(?:ute)?s? read\b|last (?:updated|modified)|^updated?\b|^published\b|^posted\b|first published/,
  agency:
    /contributed (?:to|reporting)|additional reporting|reporting by|editing by|inputs from|with agencies|associated press writers?|contributed by|compiled by/,
} as const;

export type FurnitureKind = keyof typeof FURNITURE_WORDS;

export const FURNITURE_KINDS = Object.keys(FURNITURE_WORDS) as FurnitureKind[];
