// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const offersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      },
      {
        "name": "sessions",
        "type": "address",
        "internalType": "contract Escrow"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Escrow"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ADDRESSES_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "AHEAD_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COUNTED_COMPLETIONS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "FAILURE_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Escrow"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Escrow"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKE_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "announce",
    "inputs": [
      {
        "name": "endpoint",
        "type": "tuple",
        "internalType": "struct Endpoint",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sealKey",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "addresses",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "region",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "profile",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "issuedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "announcedAtSeconds",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "feeSink",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashOffer",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "listingOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OfferListing",
        "components": [
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "active",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lockTerms",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OfferTerms",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyBps0",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps1",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "modelOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "numberOf",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "publish",
    "inputs": [
      {
        "name": "offer",
        "type": "tuple",
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "retire",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "sessionTerms",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OfferTerms",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyBps0",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps1",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "syncParameters",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "termsOf",
    "inputs": [
      {
        "name": "number",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OfferTerms",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "royaltyRecipient0",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyRecipient1",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "royaltyBps0",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royaltyBps1",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EndpointAnnounced",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sealKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "region",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "profile",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "issuedAtSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "expiresAtSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "addresses",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OfferPublished",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "number",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "offer",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Offer",
        "components": [
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "prices",
            "type": "tuple",
            "internalType": "struct Prices",
            "components": [
              {
                "name": "input",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "cachedInput",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "output",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "image",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "second",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "request",
                "type": "uint128",
                "internalType": "uint128"
              }
            ]
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "royalty0",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "royalty1",
            "type": "tuple",
            "internalType": "struct Royalty",
            "components": [
              {
                "name": "recipient",
                "type": "address",
                "internalType": "address"
              },
              {
                "name": "bps",
                "type": "uint16",
                "internalType": "uint16"
              }
            ]
          },
          {
            "name": "windowSeconds",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "court",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "stakeRatio",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "artifact",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineClass",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "tier",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OfferRetired",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OfferTermsSynced",
    "inputs": [
      {
        "name": "feeBps",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "windowSeconds",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "nativeRatio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "feeSink",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RatioSynced",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CompletionsTooFew",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ContractSignatureRefused",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "DetailsInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "EndpointTimesInvalid",
    "inputs": [
      {
        "name": "issuedAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expiresAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "known",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndpointTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FeeNotCurrent",
    "inputs": [
      {
        "name": "feeBps",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ModelMismatch",
    "inputs": [
      {
        "name": "offered",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "asked",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAmongProviders",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferExists",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferNotActive",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferUnknown",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PriceAboveMax",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderExcluded",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProviderFailed",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "failedAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RatioNotCurrent",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "ratio",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoyaltiesMismatch",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeBelowMin",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "WindowNotCurrent",
    "inputs": [
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WiringMismatch",
    "inputs": [
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const offersBytecode =
  '0x61022080604052346106b857608081613dcd80380380916100208285610924565b8339810103126106b85780516001600160a01b03811691908281036106b8576020820151906001600160a01b03821682036106b85761006d606061006660408601610947565b9401610947565b9160405161007c604082610924565b600d815260208101906c4f7374726f6d204f666665727360981b8252604051916100a7604084610924565b600183526020830191603160f81b83526100c081610acf565b610120526100cd84610acf565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013660c082610924565b5190206080523060c0526101c08390526101a0849052610180526101605260405163c60e814d60e01b81526001600160a01b03831690602081600481855afa9081156106c4575f916108d6575b506101e05260405163929f834f60e01b8152602081600481885afa9081156106c4575f916108a4575b50610200526040805163e6d4220160e01b815260016004820152939084602481885afa9384156106c4575f94610867575b50906101f7846101f160049660209561097a565b8461097a565b60405163411557d160e01b815293849182905afa9182156106c4575f92610842575b5060405163411557d160e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f91610813575b5060405163069b411760e41b81526001600160a01b03928316919092161490602081600481865afa9081156106c4575f916107e1575b506101e051604051630fe7683f60e01b815290602090829060049082906001600160a01b03165afa9081156106c4575f9161079f575b5082159261078b575b5050610779575f604080516102d4816108f5565b82815282602082015201526024602060018060a01b0361016051166040519283809263dcf1a1c960e01b82525f60048301525afa9081156106c4575f91610737575b506101605160405163f72d0b3b60e01b81525f600482015290602090829060249082906001600160a01b03165afa80156106c4575f90610704575b6101605160405163f72d0b3b60e01b8152600160048201529250602090839060249082906001600160a01b03165afa9081156106c4575f916106cf575b6004925061ffff604051916103a2836108f5565b16815263ffffffff6020820192168252604081019360018060601b03168452604051906103ce826108f5565b6006549061ffff8216835263ffffffff8260101c16602084015260018060601b038260301c166040840152602060018060a01b03610160511660405196878092634b38474d60e01b82525afa9485156106c4575f9561067c575b50600854946001600160a01b0390811693908616841490816105e6575b5015610549575b6040516132929081610b3b823960805181612e71015260a05181612f28015260c05181612e3b015260e05181612ec001526101005181612ee6015261012051816109340152610140518161095e0152610160518181816105ad015281816107ff01526127bc015261018051818181610b0e01528181611410015261218001526101a0518181816108620152818161138301528181611f570152818161233e015261302301526101c05181818161199b01528181612368015261309101526101e0518181816101af01528181611f8f01526122d30152610200518181816105fc015281816108f7015281816113aa015281816126a801526131570152f35b7f779fc8f13bed26b8ee6e4d3db2f1c4225b3ef4a81cb26146212ade0d0af25f769561ffff63ffffffff928560809860018060a01b0319161760085551169451905192856601000000000000600160901b038560301b169160018060901b0319161765ffffffff00008360101b16171760065560405194855216602084015260018060601b031660408301526060820152a180808080808061044c565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b03166060830152915061063181608081015b03601f198101835282610924565b51902060408051835161ffff16602080830191825285015163ffffffff1682840152918401516001600160601b031660608201526106728160808101610623565b5190201487610445565b9094506020813d6020116106bc575b8161069860209383610924565b810103126106b857516001600160a01b03811681036106b8579386610428565b5f80fd5b3d915061068b565b6040513d5f823e3d90fd5b90506020823d6020116106fc575b816106ea60209383610924565b810103126106b857600491519061038e565b3d91506106dd565b506020813d60201161072f575b8161071e60209383610924565b810103126106b85760249051610351565b3d9150610711565b90506020813d602011610771575b8161075260209383610924565b810103126106b857516001600160801b03811681036106b85781610316565b3d9150610745565b6379ac00a360e01b5f5260045260245ffd5b6001600160401b0316101590505f806102c0565b90506020813d6020116107d9575b816107ba60209383610924565b810103126106b857516001600160401b03811681036106b8575f6102b7565b3d91506107ad565b90506020813d60201161080b575b816107fc60209383610924565b810103126106b857515f610281565b3d91506107ef565b610835915060203d60201161083b575b61082d8183610924565b81019061095b565b5f61024b565b503d610823565b600491925061085f602091823d841161083b5761082d8183610924565b929150610219565b9350906040843d60401161089c575b8161088360409383610924565b810103126106b8576020939093015192906101f76101dd565b3d9150610876565b90506020813d6020116108ce575b816108bf60209383610924565b810103126106b857515f6101ac565b3d91506108b2565b6108ef915060203d60201161083b5761082d8183610924565b5f610183565b606081019081106001600160401b0382111761091057604052565b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761091057604052565b51906001600160a01b03821682036106b857565b908160209103126106b857516001600160a01b03811681036106b85790565b604051639a8e000f60e01b81526001600160a01b03919091169190602081600481865afa9081156106c4575f91610a8d575b506001600160a01b0316301480610a31575b159081156109cf575b506107795750565b60405163c7d6014360e01b81529150602082600481865afa9182156106c4575f926109fd575b50115f6109c7565b9091506020813d602011610a29575b81610a1960209383610924565b810103126106b85751905f6109f5565b3d9150610a0c565b5060405163c60e814d60e01b8152602081600481865afa9081156106c4575f91610a6e575b506101e0516001600160a01b039182169116146109be565b610a87915060203d60201161083b5761082d8183610924565b5f610a56565b90506020813d602011610ac7575b81610aa860209383610924565b810103126106b857516001600160a01b03811681036106b8575f6109ac565b3d9150610a9b565b601f815111610afa576020815191015160208210610aeb571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c806305c0cf42146119ca5780630742d8c4146119865780631f2b6f23146118c1578063233e3b98146117a65780632cd8de2a146114835780634b38474d1461145b5780634f5c27a41461143f57806365d8c3e4146113fb57806369a032201461133557806372905148146112f9578063765db15414610a345780638371e9f414610a1657806384b0196e1461091a578063929f834f146108df57806395295afd146108915780639de6e0c71461084c578063a184e3e81461082e578063a9b5898f146107e9578063add8e8b91461023a578063c1e612ca146101de578063c60e814d14610199578063edecb67214610172578063fd8e1856146101415763fe6d02fb14610122575f80fd5b3461013e578060031936011261013e576020604051610e108152f35b80fd5b503461013e57602036600319011261013e5764ffffffffff6040602092600435815260028452205416604051908152f35b503461013e57602036600319011261013e5761019461018f611aff565b61279a565b505080f35b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e57604036600319011261013e5760406101fa611aff565b91610203611ae9565b9260018060a01b031681526005602052209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b503461013e57606036600319011261013e57600435610257611ae9565b6044356001600160401b0381116107e557610276903690600401611b29565b9092610280611be5565b9261028a82611eba565b946102a16102988688611de2565b928684866120e2565b838101906020818303126107e15780356001600160401b0381116107dd578101948583039161012083126107c55760405192608084018481106001600160401b038211176107c9576040528735845260c0601f19909101126107c5576040519361030a85611ba9565b61031660208901611d18565b855261032460408901611d18565b602086015261033560608901611d18565b604086015261034660808901611d18565b606086015261035760a08901611d18565b608086015261036860c08901611d18565b60a08601526020840194855260e08801356001600160401b0381116107895788019760608983031261078957604051986103a18a611b7a565b6103aa81611d76565b8a526103b860208201611d18565b60208b01526040810135906001600160401b0382116107c1570182601f8201121561078d578035906001600160401b0382116107ad578160051b60208101926104046040519485611bc4565b8352602080840191830101918583116107a957602001905b8282106107915750505060408a015260408501988952610100810135906001600160401b03821161078d57019080601f830112156107895781602061046393359101611d8a565b606084019081526040516020810191602083528551604083015261048c87516060840190611a9f565b895190610120808401528d60406101c08501936001600160401b038151166101608701526001600160801b0360208201511661018087015201519260606101a0860152835180915260206101e086019401915b81811061076a575050508261050b610524969594936105199351603f1984830301610140850152611b56565b03601f198101835282611bc4565b519020923691611d8a565b602081519101200361075b576002830154905190818103610746575050516006820154916001600160801b038251166001600160801b03841611159283610728575b5082610702575b826106e2575b826106bc575b8261069a575b5050156106885750610592905182612690565b60405163f72d0b3b60e01b81526004808201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561067c5793610642575b5061063a6001600160601b03612710610620610180967f0000000000000000000000000000000000000000000000000000000000000000611dcf565b04169164ffffffffff604051941684526020840190611a0c565b610160820152f35b92506020833d602011610674575b8161065d60209383611bc4565b810103126106705791519161063a6105e4565b5f80fd5b3d9150610650565b604051903d90823e3d90fd5b63fef8885760e01b8552600452602484fd5b6001600160801b03919250600860a091015460801c9201511610155f8061057f565b91506001600160801b036008830154166001600160801b03608083015116101591610579565b9150600782015460801c6001600160801b03606083015116101591610573565b91506001600160801b036007830154166001600160801b0360408301511610159161056d565b9092506001600160801b036020830151169060801c1115915f610566565b632544a39560e11b8952600452602452604487fd5b630f7f73eb60e11b8852600488fd5b82516001600160a01b03168552602094850194909201916001016104df565b8b80fd5b8c80fd5b6020809161079e84611b15565b81520191019061041c565b8f80fd5b634e487b7160e01b8e52604160045260248efd5b8d80fd5b8980fd5b634e487b7160e01b8c52604160045260248cfd5b8880fd5b8780fd5b8380fd5b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e578060031936011261013e57602060405162278d008152f35b503461013e578060031936011261013e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461013e576102e036600319011261013e575060206108d76108b26123c2565b6108ba612e38565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461013e578060031936011261013e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461013e578060031936011261013e576109ba906109587f0000000000000000000000000000000000000000000000000000000000000000612f4e565b906109827f0000000000000000000000000000000000000000000000000000000000000000612f4e565b9060206109c8604051936109968386611bc4565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611b56565b908682036040880152611b56565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106109ff57505050500390f35b8351855286955093810193928101926001016109f0565b503461013e578060031936011261013e576020604051620186a08152f35b50346106705736600319016103008112610670576102e013610670576102e4356001600160401b038111610670576108b2610a76610a99923690600401611b29565b610a819291926123c2565b9283610a8b611c40565b610a93611c56565b90612015565b805f52600260205264ffffffffff60405f2054166112e757610abc61018f611c6d565b9061ffff610ac86125e4565b8183511691829116036112c6575063ffffffff90816020610ae761261a565b9201511691829116036112a357506001600160801b031680158015611289575b61124f57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316610b3e611c40565b813b15610670576040516331517b8160e21b81526024803560048301526001600160a01b0392909216918101919091525f81604481855afa80156112445761122e575b50608060249160405192838092639c1234d560e01b8252823560048301525afa801561122357839184916111db575b50610bb9611c83565b82516001600160a01b0391821691161491826111bc575b508161119c575b8161117f575b501561116b5760045464ffffffffff81169064ffffffffff82146111575764ffffffffff600183011664ffffffffff19918216811760045583855260026020908152604080872080549094168317909355908552600390528320610c3f611c40565b610c476125e4565b82546001600160b01b03191660a09190911b61ffff60a01b16176001600160a01b0391909116178155610c786125f6565b610c80612608565b825463ffffffff60d01b610c9261261a565b60d01b1660ff60f01b6001600160a01b03610cab611c6d565b60b09690961b61ffff60b01b16600168ff000000000000000160b01b0390941660c09590951b61ffff60c01b16949094179290921717600160f81b1760ff60f01b1916919092161560f01b91909116178155610d05611c56565b610d0d61262e565b6001600160a01b0391821660a09190911b6001600160a01b0319161760018301556024356002830155610d3e611c6d565b16611129575b61ffff610d4f6125f6565b166110fb575b61ffff610d60612608565b166110cd575b600681016001600160801b0360643516606435036110c9576001600160801b03606435166001600160801b03198254161781556001600160801b0360843516608435036110c95780546001600160801b031660843560801b6001600160801b03191617905560078101906001600160801b0360a4351660a435036110c9576001600160801b0360a435166001600160801b03198354161782556001600160801b0360c4351660c435036110c95781546001600160801b031660c43560801b6001600160801b031916179091556008016001600160801b0360e4351660e435036107e5576001600160801b0360e435166001600160801b03198254161781556001600160801b03610104351661010435036107e55780546001600160801b03166101043560801b6001600160801b0319161790556001600160a01b03610ea9611c40565b60405160019390930164ffffffffff168352166004356001600160a01b03811681036110c9576001600160a01b039081166020840152602435604084015260443590811681036110c9576001600160a01b031660608301526001600160801b0360643581166080840152608435811660a084015260a435811660c084015260c435811660e084015260e435811661010084015261010435166101208301526101243561ffff8116908190036110c957610140830152610144356001600160a01b0381168103610670576001600160a01b03166101608301526101643561ffff811681036106705761ffff16610180830152610184356001600160a01b0381168103610670576001600160a01b03166101a08301526101a43561ffff811681036106705761ffff166101c08301526101c43563ffffffff81168091036110c9576101e08301526101e4356001600160a01b038116908190036110c957610200830152610204356001600160801b0381168091036110c95761022083015261022435610240830152610244356102608301526102643560ff81168091036110c9576102808301526102843560ff81168091036110c9576102a08301526102a43560ff81168091036110c9576102c08301526102c4356001600160401b0381168091036110c957602094506102e0830152827fb3591b912e42a11348d5ddb8ba2204676bf094c2ccec5ccffdd911bacab7b02c61030060243594a4604051908152f35b8480fd5b6110d5611c9a565b6005820180546001600160a01b0319166001600160a01b03909216919091179055610d66565b611103611c83565b6004820180546001600160a01b0319166001600160a01b03909216919091179055610d55565b611131611c6d565b6003820180546001600160a01b0319166001600160a01b03909216919091179055610d44565b634e487b7160e01b84526011600452602484fd5b633ded9cf360e11b82526024803560045282fd5b905061ffff80602061118f612608565b930151169116145f610bdd565b90506111a6611c9a565b81516001600160a01b0391821691161490610bd7565b90915061ffff8060206111cd6125f6565b93015116911614905f610bd0565b91505060803d60801161121c575b6111f38183611bc4565b81016080828203126107e55780604061120f6112169385612645565b9301612645565b5f610bb0565b503d6111e9565b6040513d85823e3d90fd5b61123b9193505f90611bc4565b5f916080610b81565b6040513d5f823e3d90fd5b6001600160801b0361125f611c6d565b61126761262e565b90631f35735160e21b5f5260018060a01b03166004521660245260445260645ffd5b50806001600160801b0361129b61262e565b161415610b07565b63ffffffff6112b061261a565b630594ef8b60e51b5f521660045260245260445ffd5b61ffff6112d16125e4565b631f593d7360e31b5f521660045260245260445ffd5b6326754ce160e11b5f5260045260245ffd5b346106705760203660031901126106705760043564ffffffffff8116809103610670575f5260036020526020600260405f200154604051908152f35b34610670576040366003190112610670576101606004356113e9611357611ae9565b61137e611362611be5565b918261136d86611eba565b956113788288611de2565b906120e2565b6113a87f000000000000000000000000000000000000000000000000000000000000000082612294565b7f00000000000000000000000000000000000000000000000000000000000000008091106113eb575b5064ffffffffff604051931683526020830190611a0c565bf35b6113f59082612336565b846113d1565b34610670575f366003190112610670576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610670575f3660031901126106705760206040516108408152f35b34610670575f366003190112610670576008546040516001600160a01b039091168152602090f35b34610670576060366003190112610670576004356001600160401b03811161067057806004019060e06003198236030112610670576114c0611ae9565b906044356001600160401b038111610670576114e0903690600401611b29565b90926114eb85611cb1565b9160448401956114fb8782611cc5565b9050610840811161178e575060a485019061151582611cf7565b9760c487019561152487611cf7565b9460018060a01b038216998a5f52600560205260405f2060018060a01b0389165f526020526001600160401b038060405f2054169c169b808d1180611765575b80611753575b80611741575b1561171e575061157f85611cb1565b9860248b01359960205f611593888a611cc5565b908160405192839283378101838152039060025afa15611244578a8c8b935f5191606401359e8f90608401359b6115c990611cf7565b916115d390611cf7565b926040519460208601967f1f662c254fcb0c682746d18a09837d1f9505676c7bb881ab026b2e9270c846a28852600160a01b600190031660408701526060860152608085015260a08401528a60c08401526001600160401b031660e08301526001600160401b0316610100820152610100815261165261012082611bc4565b5190209061165f94612015565b5f8881526005602090815260408083206001600160a01b03891684529091529020805467ffffffffffffffff19168a17905561169a91611cc5565b978893919260405197889788526020880152604087015260608601526001600160401b0316608085015260a0840160c090528160c085015260e084013784820160e0015f9052600160a01b600190031693601f1990601f011681010360e0017f41a6201412ffc1d207c8b334c84c63ae2661b020e7fe43e1bd1f21c01d7b2fa991a3005b6001600160401b03888e6358177f3560e11b5f526004521660245260445260645ffd5b508c6001600160401b03891611611570565b50426001600160401b0389161161156a565b50610e10420180421161177a578d1115611564565b634e487b7160e01b5f52601160045260245ffd5b63859641b160e01b5f5260045261084060245260445ffd5b346106705760203660031901126106705760043564ffffffffff8116809103610670575f604080516117d781611b7a565b82815281516117e581611ba9565b83815283602082015283838201528360608201528360808201528360a0820152602082015201525f52600360205261010060405f206002810154906118b7815460f81c916040519361183685611b7a565b845260086040519161184783611ba9565b60068101546001600160801b038116845260801c602084015260078101546001600160801b038116604085015260801c606084015201546001600160801b038116608083015260801c60a08201526020840190815260408401921515835260405193518452516020840190611a9f565b51151560e0820152f35b346106705760203660031901126106705760043564ffffffffff6118e482611eba565b165f908152600360205260409020805460018201546001600160a01b038083169493929161191d91611917911686611f37565b85611fef565b1561196f578060f81c1561195c576001600160f81b031690557f62ef2ac6001c121b266f36d35515ccf9bb70caee08c7ccec61f9a92188a61caf5f80a3005b82634537506960e11b5f5260045260245ffd5b83636953253b60e11b5f523360045260245260445ffd5b34610670575f366003190112610670576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346106705760203660031901126106705760043564ffffffffff811681036106705761014090611a026119fb611be5565b8092611de2565b506113e960405180925b80516001600160a01b03908116835260208083015161ffff9081169185019190915260408084015163ffffffff169085015260608084015183169085015260808084015183169085015260a0808401516001600160801b03169085015260c08084015183169085015260e08084015190921691840191909152610100808301518216908401526101209182015116910152565b6001600160801b0360a08092828151168552826020820151166020860152826040820151166040860152826060820151166060860152826080820151166080860152015116910152565b602435906001600160a01b038216820361067057565b600435906001600160a01b038216820361067057565b35906001600160a01b038216820361067057565b9181601f84011215610670578235916001600160401b038311610670576020838186019501011161067057565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b606081019081106001600160401b03821117611b9557604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611b9557604052565b90601f801991011681019081106001600160401b03821117611b9557604052565b6040519061014082018281106001600160401b03821117611b95576040525f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b6004356001600160a01b03811681036106705790565b6101e4356001600160a01b03811681036106705790565b6044356001600160a01b03811681036106705790565b610144356001600160a01b03811681036106705790565b610184356001600160a01b03811681036106705790565b356001600160a01b03811681036106705790565b903590601e198136030182121561067057018035906001600160401b0382116106705760200191813603831361067057565b356001600160401b03811681036106705790565b9190820180921161177a57565b35906001600160801b038216820361067057565b359061ffff8216820361067057565b60209061ffff90611d629083906001600160a01b03611d5982611b15565b16865201611d2c565b16910152565b359060ff8216820361067057565b35906001600160401b038216820361067057565b9291926001600160401b038211611b955760405191611db3601f8201601f191660200184611bc4565b829481845281830111610670578281602093845f960137010152565b8181029291811591840414171561177a57565b64ffffffffff90929192165f52600360205260405f2091825461ffff8160a01c16602083015260018060a01b0381168252600184015460018060a01b038116608084015263ffffffff8260d01c16604084015260a01c60a083015260ff8160f01c1615611ea2575b61ffff808260b01c169160c01c16908161012084015280610100840152611e8a575b611e735750565b60058301546001600160a01b031660e09190910152565b60048401546001600160a01b031660c0830152611e6c565b60038401546001600160a01b03166060830152611e4a565b90815f52600260205264ffffffffff60405f205416918215611ed95750565b6344f3e1cd60e11b5f5260045260245ffd5b51906001600160a01b038216820361067057565b51906001600160601b038216820361067057565b919082604091031261067057611f346020611f2d84611eeb565b9301611eff565b90565b60408051630c1aed9d60e21b81526001600160a01b0392831660048201527f000000000000000000000000000000000000000000000000000000000000000083166024820152928216604484015290829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611244575f91611fc2575090565b611fe4915060403d604011611fe8575b611fdc8183611bc4565b810190611f13565b5090565b503d611fd2565b6001600160a01b03163314908115612005575090565b6001600160a01b03163314919050565b93906120249093929385611f37565b61202e8186611fef565b6120db5781156120b9576001600160a01b038116151590829084908690846120a6575b5050505015612061575b50505050565b61206c918385612c1b565b1561207857808061205b565b612084906108ba612e38565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b6120b09450612c1b565b8183855f612051565b636953253b60e11b5f908152336004526001600160a01b038616602452604490fd5b5050505050565b919091825460f81c15612282575061ffff6020820151166006549061ffff82169081811061226d57505063ffffffff60408301511663ffffffff8260101c169081811061225857505060608201805190916001600160a01b03909116908161223d576001600160601b03915060301c165b6001600160601b036001600160801b0360a08501511691169182820361221b5750505060029190910154907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316803b15610670576040516331517b8160e21b8152600481018490526001600160a01b039490941660248501525f90849060449082905afa928315611244576122099361220b575b50608081015190516001600160a01b039081169116612ce2565b565b5f61221591611bc4565b5f6121ef565b60018060a01b03905116631f35735160e21b5f5260045260245260445260645ffd5b505f5260076020526001600160601b0360405f205416612153565b630594ef8b60e51b5f5260045260245260445ffd5b631f593d7360e31b5f5260045260245260445ffd5b634537506960e11b5f5260045260245ffd5b805160809091015160408051630c1aed9d60e21b81526001600160a01b03938416600482015293831660248501529116604483015281806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015611244576001600160601b03915f9161231757501690565b612330915060403d604011611fe857611fdc8183611bc4565b90501690565b6123936123637f000000000000000000000000000000000000000000000000000000000000000083612294565b61238d7f000000000000000000000000000000000000000000000000000000000000000084612294565b90611d0b565b908282106123a057505050565b60018060a01b0390511663469cf02960e11b5f5260045260245260445260645ffd5b604080517f2c4e0d86dfa1092456141fd425880bb652da3ddf6d9372676d24990947df47126020820190815291810160046001600160a01b0361240482611b15565b168252602081810135908301526001600160a01b0361242560408301611b15565b1660408301526001600160801b0361243f60608301611d18565b1660608301526001600160801b0361245960808301611d18565b1660808301526001600160801b0361247360a08301611d18565b1660a08301526001600160801b0361248d60c08301611d18565b1660c08301526001600160801b036124a760e08301611d18565b1660e08301526001600160801b036124c26101008301611d18565b1661010083015261ffff6124d96101208301611d2c565b166101208301526124f261014083016101408301611d3b565b61250461018083016101808301611d3b565b6101c081013563ffffffff8116809103610670576101c08301526102c0906001600160401b03906125c99083906001600160a01b036125466101e08301611b15565b166101e08701526001600160801b036125626102008301611d18565b1661020087015261022081013561022087015261024081013561024087015260ff6125906102608301611d68565b1661026087015260ff6125a66102808301611d68565b1661028087015260ff6125bc6102a08301611d68565b166102a087015201611d76565b1691015261030081526125de61032082611bc4565b51902090565b6101243561ffff811681036106705790565b6101643561ffff811681036106705790565b6101a43561ffff811681036106705790565b6101c43563ffffffff811681036106705790565b610204356001600160801b03811681036106705790565b919082604091031261067057604051604081018181106001600160401b03821117611b95576040526020819361267a81611eeb565b835201519061ffff821682036106705760200152565b91906040906126d96001600160801b036020830151167f0000000000000000000000000000000000000000000000000000000000000000908181105f1461277457505b85612336565b6126ed6001600160401b0382511685612fe5565b0180515190811561276e575f5b82811061272257845163e2073bf360e01b5f9081526001600160a01b03909116600452602490fd5b8151805182101561275a57600582901b016020015185516001600160a01b03908116911614612753576001016126fa565b5050509050565b634e487b7160e01b5f52603260045260245ffd5b50509050565b90506126d3565b9081602091031261067057516001600160801b03811681036106705790565b5f604080516127a881611b7a565b828152826020820152015260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016916040519163dcf1a1c960e01b835260018060a01b0316806004840152602083602481875afa928315611244575f93612bfa575b5060405163f72d0b3b60e01b81525f60048201528390602081602481895afa908115611244575f91612bc8575b5060405163f72d0b3b60e01b815260016004820152906020826024818a5afa918215611244575f92612b94575b508315918215612b345783905b61ffff6040519361288785611b7a565b16835263ffffffff60208401911681526001600160601b03604084019216825282986004604051916128b883611b7a565b60206006549161ffff8316855263ffffffff8360101c16828601526001600160601b038360301c16604086015260405193848092634b38474d60e01b82525afa918215611244575f92612af8575b506008546001600160a01b03928316939092831684149081612a6c575b50156129c1575b5050505050501580612999575b61293f575050565b60207f160e33528f010924af16e6b348bbce330f95da50228f9b4ae19ff01170653b5791835f526007825260405f206001600160601b0382166001600160601b03198254161790556001600160801b0360405191168152a2565b50815f5260076020526001600160601b0360405f2054166001600160801b0382161415612937565b63ffffffff60809561ffff7f779fc8f13bed26b8ee6e4d3db2f1c4225b3ef4a81cb26146212ade0d0af25f7698866001600160601b03968760a01b1617600855511695519051928671ffffffffffffffffffffffff0000000000008560301b169171ffffffffffffffffffffffffffffffffffff19161765ffffffff00008360101b1617176006556040519586521660208501521660408301526060820152a15f808080808061292a565b60408051825161ffff16602080830191825284015163ffffffff168284015291909201516001600160601b031660608301529150612aad816080810161050b565b51902060408051885161ffff1660208083019182528a015163ffffffff1682840152918901516001600160601b03166060820152612aee816080810161050b565b519020145f612923565b9091506020813d602011612b2c575b81612b1460209383611bc4565b8101031261067057612b2590611eeb565b905f612906565b3d9150612b07565b60405163dcf1a1c960e01b81525f60048201526020816024818c5afa908115611244575f91612b65575b5090612877565b612b87915060203d602011612b8d575b612b7f8183611bc4565b81019061277b565b5f612b5e565b503d612b75565b9091506020813d602011612bc0575b81612bb060209383611bc4565b810103126106705751905f61286a565b3d9150612ba3565b90506020813d602011612bf2575b81612be360209383611bc4565b8101031261067057515f61283d565b3d9150612bd6565b612c1491935060203d602011612b8d57612b7f8183611bc4565b915f612810565b90612c2b909392936108ba612e38565b612c368385836131dc565b506004811015612cce57159081612cb8575b50612caf57813b15612ca7576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612c48565b634e487b7160e01b5f52602160045260245ffd5b803b15612e33576040516364d3464b60e01b81526001600160a01b03928316600482018190529190921691602081602481865afa8015611244575f90612dea575b6001600160401b0391501692831561205b5760405190636a419fb360e01b82528260048301526024820152602081604481865afa908115611244575f91612daf575b50612d9a5762278d00830180841161177a574210612d8257505050565b6353df1b5360e11b5f5260045260245260445260645ffd5b6307ffe90160e51b5f5260045260245260445ffd5b90506020813d602011612de2575b81612dca60209383611bc4565b8101031261067057518015158103610670575f612d65565b3d9150612dbd565b506020813d602011612e2b575b81612e0460209383611bc4565b8101031261067057516001600160401b0381168103610670576001600160401b0390612d23565b3d9150612df7565b505050565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480612f25575b15612e93577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526125de60c082611bc4565b507f00000000000000000000000000000000000000000000000000000000000000004614612e6a565b60ff811690601f8211612f7d5760405191612f6a604084611bc4565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b908160609103126106705760405190612fa482611b7a565b612fad81611eff565b825260208101519064ffffffffff8216820361067057604091602084015201516001600160701b038116810361067057604082015290565b81156131d8578051608082018051604051636ce3f3c760e01b81526001600160a01b03938416600482015292166024830152606082806044810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611244575f926131b2575b5082519051604051636ce3f3c760e01b81526001600160a01b0392831660048201529116602482015260608180604481015b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561124457849161310b915f91613183575b506001600160701b03604081816130fd64ffffffffff60208a01511664ffffffffff60208801511690611d0b565b970151169201511690611d0b565b911090811561313d575b5061311e575050565b60018060a01b03905116635c86c2f560e11b5f5260045260245260445ffd5b620186a08082029250811591830414171561177a5761317c7f000000000000000000000000000000000000000000000000000000000000000084611dcf565b115f613115565b6131a5915060603d6060116131ab575b61319d8183611bc4565b810190612f8c565b5f6130cf565b503d613193565b61308d9192506131d0606091823d84116131ab5761319d8183611bc4565b92915061305b565b5050565b9060418303613206576131ff9250602081013591604082359201355f1a90613210565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613287579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611244575f516001600160a01b0381161561327d57905f905f90565b505f906001905f90565b5050505f916003919056'
