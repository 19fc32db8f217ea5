// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct Sources",
        "components": [
          {
            "name": "court",
            "type": "address",
            "internalType": "contract ICourt"
          },
          {
            "name": "sessions",
            "type": "address",
            "internalType": "contract Sessions"
          },
          {
            "name": "requests",
            "type": "address",
            "internalType": "contract Requests"
          },
          {
            "name": "beacon",
            "type": "address",
            "internalType": "contract IBeacon"
          },
          {
            "name": "parameters",
            "type": "address",
            "internalType": "contract IParameters"
          },
          {
            "name": "audited",
            "type": "address",
            "internalType": "contract IAudited"
          }
        ]
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITED",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IAudited"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OPERATOR_SECONDS",
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
        "internalType": "contract Requests"
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
        "internalType": "contract Sessions"
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
    "name": "operatorSeenAt",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
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
    "name": "proveContradiction",
    "inputs": [
      {
        "name": "coreA",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
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
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "coreB",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
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
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveOfferBroken",
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
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
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
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveTranscript",
    "inputs": [
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
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
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "transcript",
        "type": "tuple",
        "internalType": "struct Transcript",
        "components": [
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
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
    "name": "proven",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seeOperator",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "OffenceProven",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offence",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Offence"
      },
      {
        "name": "receiptId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "prover",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OperatorSeen",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "escrow",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EscrowsDiffer",
    "inputs": [
      {
        "name": "sessions",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfProvider",
    "inputs": [
      {
        "name": "provider",
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
    "name": "NothingProven",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferDiffers",
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
    "name": "ProvenAlready",
    "inputs": [
      {
        "name": "key",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotDrawn",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "draw",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "rate",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptNotIncluded",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReceiptTooOld",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "anchoredAt",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WorkOfOtherCourt",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "WorkUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const proofsBytecode =
  '0x61018080604052346103f35760c081612f298038038091610020828561040b565b8339810103126103f3576040519060c082016001600160401b038111838210176103f75760405280516001600160a01b03811681036103f357825260208101516001600160a01b038116908181036103f357602084015260408201516001600160a01b03811693908481036103f35760408201526060830151916001600160a01b03831683036103f357606082019283526080840151936001600160a01b03851685036103f3576080830194855260a00151946001600160a01b03861686036103f35760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561038b575f916103d4575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561038b575f916103b5575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561038b575f91610396575b506001600160a01b039182169116148061030e575b156102e4575190516001600160a01b0390811661012052908116608052905191518116610160521661014052604051612adb908161044e82396080518181816106b9015281816107fb0152818161087b015281816108cd01528181610c220152818161103401528181611176015281816111f60152818161124801528181611777015281816118b9015281816119370152818161198901528181611b5b01528181611fe801526125cd015260a051818181610ba901528181611efa01526127aa015260c051818181611bb901528181612135015281816122060152612388015260e05181818161013401528181610d360152611fa4015261010051818181610af101528181610c54015261260601526101205181611b1701526101405181818161065901528181610b6401528181610fd401526117170152610160518161137a0152f35b60a05160c05163311679cd60e21b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561038b575f9161035c575b506001600160a01b0316146101a0565b61037e915060203d602011610384575b610376818361040b565b81019061042e565b5f61034c565b503d61036c565b6040513d5f823e3d90fd5b6103af915060203d60201161038457610376818361040b565b5f61018b565b6103ce915060203d60201161038457610376818361040b565b5f61014d565b6103ed915060203d60201161038457610376818361040b565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176103f757604052565b908160209103126103f357516001600160a01b03811681036103f3579056fe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414611ba75750806335c829e614611b8a5780633600fe7c14611b4657806349493a4d14611b0257806351f702c6146113a957806352b9cf3b146113645780637baeee7d14610dd3578063936f851a14610d655780639a8e000f14610d205780639af56dbf14610bd85780639de6e0c714610b93578063a9b5898f14610b4e578063b2d0b3c214610b20578063c60e814d14610adb5763e0f8ed56146100c3575f80fd5b346109155736600319016105808112610ad7576102e01361091557610280366102e319011261091557610564356001600160401b038111610ad75761010c903690600401611be8565b6102e4359061011a82611e70565b6040516395295afd60e01b81529092906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169061015e611c15565b16600483015260248035908301526001600160a01b0361017c611c41565b1660448301526064356001600160801b038116809103610a435760648301526084356001600160801b038116809103610a4357608483015260a4356001600160801b038116809103610a435760a483015260c4356001600160801b038116809103610a435760c483015260e4356001600160801b038116809103610a435760e4830152610104356001600160801b038116809103610a43576101048301526101243561ffff8116809103610a4357610124830152610144356001600160a01b03811690819003610a43576101448301526101643561ffff8116809103610a4357610164830152610184356001600160a01b03811690819003610a43576101848301526101a43561ffff8116809103610a43576101a48301526101c43563ffffffff8116809103610a43576101c48301526101e4356001600160a01b03811690819003610a43576101e4830152610204356001600160801b038116809103610a435761020483015261022435610224830152610244356102448301526102643560ff8116809103610a43576102648301526102843560ff8116809103610a43576102848301526102a43560ff8116809103610a43576102a48301526102c4356001600160401b038116809103610a43576102c48301526020826102e481845afa918215610a97578792610aa2575b50602060249160405192838092637ec70c2b60e11b82528660048301525afa908115610a97578791610a59575b5064ffffffffff8060a087015116911603610a47575060018060a01b036020840151166040519160208301907f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf82526040840152610304356001600160401b038116809103610a435760608401526103243560808401526103443560a08401526103643560c08401526103843560e08401526103a4356101008401526103c4356101208401526103e4356101408401526104043561016084015261042435610180840152610444356101a08401526104643560ff8116809103610a43576101c08401526104843560ff8116809103610a43576101e08401526104a43560ff8116809103610a43576102008401526104c4356001600160401b038116809103610a43576102208401526104e4356001600160401b038116809103610a4357610240840152610504356001600160401b038116809103610a4357610260840152610524356001600160801b038116809103610a435761028084015261054435926001600160401b038416809403610a4357610548936102a08201526102a081526105406102c082611ca2565b519020612799565b926105516128a9565b15610a2f5790610562918484612599565b60405160208101906002825283604082015260408152610583606082611ca2565b5190208084528360205260ff604085205416610a1d5783528260205260408320600160ff19825416179055604051906105bb82611c86565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c0850186905260028552600160608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610a125785916109e0575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156109d5578690610991575b6001600160601b0391501681810291818304149015171561097d576127106001600160601b039104166101a08301526001600160601b036101a060405193637026efa960e11b855260ff8151166004860152602081015115156024860152604081015115156044860152606081015115156064860152608081015161076c8161278f565b608486015260a081015160a486015260c081015160c486015260e08101516001600160a01b0390811660e4870152610100820151811661010487015261012082015181166101248701526101408201518116610144870152610160820151841661016487015261018082015184166101848701529101519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af191821561097257849261093a575b506040908101519051926001600160a01b0391909116907ffc4887d7c92c46aa5b7f90f9a6bf336daf17dd042c8fcb50e6c596bf07c37f4f606085859360028998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610923576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610918576109045750f35b8161090e91611ca2565b6109155780f35b80fd5b6040513d84823e3d90fd5b50fd5b634e487b7160e01b5f52602160045260245ffd5b9091506020813d60201161096a575b8161095660209383611ca2565b810103126109665751905f61082b565b5f80fd5b3d9150610949565b6040513d86823e3d90fd5b634e487b7160e01b85526011600452602485fd5b506020813d6020116109cd575b816109ab60209383611ca2565b810103126109c9576109c46001600160601b0391611cd7565b6106e8565b8580fd5b3d915061099e565b6040513d88823e3d90fd5b90506020813d602011610a0a575b816109fb60209383611ca2565b8101031261096657515f610689565b3d91506109ee565b6040513d87823e3d90fd5b63a412df7160e01b8452600452602483fd5b6304c7fc1560e31b85526004849052602485fd5b8780fd5b63fd710e8b60e01b8652600452602485fd5b90506020813d602011610a8f575b81610a7460209383611ca2565b81010312610a8b57610a8590611d0f565b5f610396565b8680fd5b3d9150610a67565b6040513d89823e3d90fd5b9091506020813d602011610acf575b81610abe60209383611ca2565b81010312610a8b5751906020610369565b3d9150610ab1565b5080fd5b50346109155780600319360112610915576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346109155760203660031901126109155760ff604060209260043581528084522054166040519015158152f35b50346109155780600319360112610915576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346109155780600319360112610915576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461091557604036600319011261091557610bf2611c15565b610bfa611c2b565b60408051630c1aed9d60e21b81526001600160a01b03808516600483015280841660248301527f000000000000000000000000000000000000000000000000000000000000000016604482015291929082806064810103817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610972578492610cee575b506001600160a01b039081168085526001602090815260408087209584165f818152968352818720959094168087529490915290932042905590917fa70953ea20ec5034256738b22c30dbdd944c6b6046219c9368a997a37adc91428480a480f35b610d1191925060403d604011610d19575b610d098183611ca2565b810190611ceb565b50905f610c8c565b503d610cff565b50346109155780600319360112610915576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461091557606036600319011261091557610d7f611c15565b906040610d8a611c2b565b91610d93611c41565b9360018060a01b031681526001602052209060018060a01b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b50346109155736600319016103208112610ad757610280136109155760803661028319011261091557610304356001600160401b038111610ad757610e1c903690600401611be8565b610e27600435611e70565b906020820192610e3f60018060a01b03855116612417565b936102a43560e435811480611355575b80611346575b8015611339575b61132557610ede939291610ed89160405160208101917f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa835261028435604083015260608201526102c43560808201526102e43560a082015260a08152610ec460c082611ca2565b51902090516001600160a01b031690612799565b84612599565b60405160208101906001825283604082015260408152610eff606082611ca2565b5190208084528360205260ff604085205416610a1d5783528260205260408320600160ff1982541617905560405190610f3782611c86565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c08501869052600180865260608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610a125785916112f3575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156109d55786906112b3575b6001600160601b0391501681810291818304149015171561097d576127106001600160601b039104166101a08301526001600160601b036101a060405193637026efa960e11b855260ff815116600486015260208101511515602486015260408101511515604486015260608101511515606486015260808101516110e78161278f565b608486015260a081015160a486015260c081015160c486015260e08101516001600160a01b0390811660e4870152610100820151811661010487015261012082015181166101248701526101408201518116610144870152610160820151841661016487015261018082015184166101848701529101519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af191821561097257849261127f575b506040908101519051926001600160a01b0391909116907ffc4887d7c92c46aa5b7f90f9a6bf336daf17dd042c8fcb50e6c596bf07c37f4f606085859360018998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610923576040516317ce8d6360e11b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610918576109045750f35b9091506020813d6020116112ab575b8161129b60209383611ca2565b810103126109665751905f6111a6565b3d915061128e565b506020813d6020116112eb575b816112cd60209383611ca2565b810103126109c9576112e66001600160601b0391611cd7565b611063565b3d91506112c0565b90506020813d60201161131d575b8161130e60209383611ca2565b8101031261096657515f611004565b3d9150611301565b6304c7fc1560e31b87526004869052602487fd5b5085610284351415610e5c565b50610124356102e43514610e55565b50610144356102c43514610e4f565b50346109155780600319360112610915576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346109665736600319016105408112610966576102801361096657610284356001600160401b038111610966576113e5903690600401611be8565b610280366102a319011261096657610524356001600160401b03811161096657611413903690600401611be8565b6004359161142083611e70565b94602086019461143860018060a01b03875116612417565b9560018060a01b039051169160405192602084017f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf81526102a435918260408701526102c4356001600160401b0381168091036109665760608701526102e43560808701526103043560a08701526103243560c08701526103443560e087015261036435610100870152610384356101208701526103a4356101408701526103c43595866101608201526103e435610180820152610404356101a08201526104243560ff8116809103610966576101c08201526104443560ff8116809103610966576101e0820152610464359160ff8316938484036109665784610200840152610484356001600160401b038116809103610966576102208401526104a4356001600160401b038116809103610966576102408401526104c4356001600160401b038116809103610966576102608401526104e4356001600160801b0381168091036109665761028084015261050435926001600160401b038416809403610966576115d5936102a08201526102a081526105406102c082611ca2565b95868b14159384611af8575b5083611aeb575b5082611ade575b82611ac4575b82611ab9575b505015611aa65761161a9493929161161491888a612599565b86612599565b60405160208101915f8352604082015261012435606082015260608152611642608082611ca2565b519020805f525f60205260ff60405f205416611a94575f525f60205260405f20600160ff198254161790556040519161167a83611c86565b5f80845260208085018290526080850182905260a0850182905260e08501828152610100860183815261012087018490526101408701849052610160870184905261018087018490526101a087019390935260c08601859052600160608701819052604080880191909152848101516001600160a01b03908116909452339091525163f72d0b3b60e01b8152600b600482015291829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156119cf575f91611a62575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa80156119cf575f90611a22575b6001600160601b03915016818102918183041490151715611a0e576127106001600160601b039104166101a08401526001600160601b036101a060405194637026efa960e11b865260ff8151166004870152602081015115156024870152604081015115156044870152606081015115156064870152608081015161182a8161278f565b608487015260a081015160a487015260c081015160c487015260e08101516001600160a01b0390811660e4880152610100820151811661010488015261012082015181166101248801526101408201518116610144880152610160820151841661016488015261018082015184166101848801529101519091166101a485015260209084906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af19283156119cf575f936119da575b5060409081015190516001600160a01b0391909116919060608185935f7ffc4887d7c92c46aa5b7f90f9a6bf336daf17dd042c8fcb50e6c596bf07c37f4f94526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610966576040516317ce8d6360e11b81526004810191909152600360248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156119cf576119c1575080f35b6119cd91505f90611ca2565b005b6040513d5f823e3d90fd5b9092506020813d602011611a06575b816119f660209383611ca2565b810103126109665751915f6118e9565b3d91506119e9565b634e487b7160e01b5f52601160045260245ffd5b506020813d602011611a5a575b81611a3c60209383611ca2565b8101031261096657611a556001600160601b0391611cd7565b6117a6565b3d9150611a2f565b90506020813d602011611a8c575b81611a7d60209383611ca2565b8101031261096657515f611747565b3d9150611a70565b63a412df7160e01b5f5260045260245ffd5b866304c7fc1560e31b5f5260045260245ffd5b501590505f806115fb565b91506101c43560ff811690818103610966575015916115f5565b61012435151592506115ef565b610124351492505f6115e8565b8a1493505f6115e1565b34610966575f366003190112610966576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610966575f366003190112610966576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610966575f366003190112610966576020604051621275008152f35b34610966575f366003190112610966577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f84011215610966578235916001600160401b038311610966576020838186019501011161096657565b600435906001600160a01b038216820361096657565b602435906001600160a01b038216820361096657565b604435906001600160a01b038216820361096657565b608081019081106001600160401b03821117611c7257604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117611c7257604052565b90601f801991011681019081106001600160401b03821117611c7257604052565b51906001600160a01b038216820361096657565b51906001600160601b038216820361096657565b919082604091031261096657611d0c6020611d0584611cc3565b9301611cd7565b90565b519064ffffffffff8216820361096657565b60405190611d2e82611c57565b5f6060838281528260208201528260408201520152565b9081610100910312610966576040519061010082018281106001600160401b03821117611c7257604052611d7881611cc3565b8252611d8660208201611d0f565b6020830152611d9760408201611d0f565b604083015260608101516007811015610966576060830152608081015160ff8116810361096657608083015260a0810151906001600160a01b03821682036109665760e09160a0840152611ded60c08201611cd7565b60c0840152015160e082015290565b519061ffff8216820361096657565b51906001600160401b038216820361096657565b919082608091031261096657604051611e3781611c57565b6060611e6b81839580518552611e4f60208201611cd7565b6020860152611e6060408201611e0b565b604086015201611d0f565b910152565b906040519161016083018381106001600160401b03821117611c72576040525f835260208301925f8452604081015f8152606082015f8152608083015f815260a08401925f845260c085015f815260e08601945f86526101008701915f8352610120880197611edd611d21565b8952610140810197611eed611d21565b8952819c60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166080526040519863084d73a160e11b8a528c60048b01526101008a6024816080515afa998a156119cf575f9a6123f6575b5060608a0151600781101561092657159788612368575b60408b019264ffffffffff845116156123555783516040516302e067a160e11b815264ffffffffff909116600482015295610140876024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9687156119cf575f9761224b575b5060808701516001600160a01b03908116907f000000000000000000000000000000000000000000000000000000000000000016810361223357508f905289612204576080515b6001600160a01b0390811690915285518c51821690935291821690526060808501519251908b018051909a9097939092169264ffffffffff9091169060078810156109265763ffffffff9760409752525260ff60808901511690520151169052155f146120ff5750506040519262ca91ff60e51b84526004840152610100836024816080515afa9081156119cf575f935f926120b657505252565b935090506101003d81116120f8575b6120cf8185611ca2565b830161010084820312610966578060806120ec6120f39387611e1f565b9501611e1f565b905252565b503d6120c5565b909391505160078110156109265760021061211957505050565b60408051636f2d436560e11b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156119cf575f915f916121b5575b506001600160401b03906001600160601b0364ffffffffff602060e088015197015116936040519661219f88611c57565b8752166020860152166040840152606083015252565b9150506040813d6040116121fc575b816121d160409383611ca2565b81010312610966576001600160401b036121f660206121ef84611cd7565b9301611e0b565b9061216e565b3d91506121c4565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031661201b565b90508f63fa5a143760e01b5f5260045260245260445ffd5b909650610140813d821161234d575b816122686101409383611ca2565b81010312610966576040519061014082018281106001600160401b03821117611c725760405261229781611cc3565b82526122a560208201611dfc565b6020830152604081015163ffffffff811681036109665760408301526122cd60608201611cc3565b60608301526122de60808201611cc3565b608083015260a08101516001600160801b038116810361096657612340916101209160a085015261231160c08201611cc3565b60c085015261232260e08201611cc3565b60e08501526123346101008201611dfc565b61010085015201611dfc565b610120820152955f611fd4565b3d915061225a565b8e63631dbb7360e11b5f5260045260245ffd5b60405163084d73a160e11b8152600481018f9052909a50610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156119cf575f916123c7575b5099611f62565b6123e991506101003d81116123ef575b6123e18183611ca2565b810190611d45565b5f6123c0565b503d6123d7565b612410919a506101003d81116123ef576123e18183611ca2565b985f611f4b565b60405190602082017f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf815260043560408401526024356001600160401b038116809103610966576060840152604435608084015260643560a084015260843560c084015260a43560e084015260c43561010084015260e435610120840152610104356101408401526101243561016084015261014435610180840152610164356101a08401526101843560ff8116809103610966576101c08401526101a43560ff8116809103610966576101e08401526101c43560ff8116809103610966576102008401526101e4356001600160401b03811680910361096657610220840152610204356001600160401b03811680910361096657610240840152610224356001600160401b03811680910361096657610260840152610244356001600160801b0381168091036109665761028084015261026435926001600160401b03841680940361096657611d0c936102a08201526102a081526105406102c082611ca2565b60408181018051602090930180518351630c1aed9d60e21b81526001600160a01b03958616600482015290851660248201527f00000000000000000000000000000000000000000000000000000000000000008516604482015294969195919391929091859060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9384156119cf575f9461276d575b5061264283838861297e565b505085516001600160a01b039081165f90815260016020908152604080832095518416835294815284822092909316808252919092529190205481151591908261270a575b505080156126ef575b6126e8576001600160a01b0383161515928590846126d5575b50505050156126b6575050565b60018060a01b039051166333251a1d60e11b5f5260045260245260445ffd5b6126df94506129b2565b5f8084816126a9565b5050505050565b5061270582828760018060a01b038851166129b2565b612690565b86516001600160a01b03168214925090821561275a575b508115612731575b505f80612687565b801515915081612743575b505f612729565b9050621275008101809111611a0e5742105f61273c565b6001600160a01b0386161491505f612721565b61278791945060403d604011610d1957610d098183611ca2565b50925f612636565b6004111561092657565b6042916001600160a01b03908116907f0000000000000000000000000000000000000000000000000000000000000000168103612882577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a0815261286460c082611ca2565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a8213716137906127f3565b602435610324350361295d57610224358015159081612970575b5061295d57610244358015159081612962575b5061295d57610504356001600160401b0381168091036109665715612959576104843560ff8116908181036109665750610264359060ff82169182810361096657501180156129225790565b506104a43560ff8116808203610966576003811015918261294257505090565b506102843560ff8116925082810361096657501190565b5f90565b600190565b90506103643514155f6128d6565b90506103443514155f6128c3565b90604183036129a8576129a19250602081013591604082359201355f1a90612a59565b9192909190565b50505f9160029190565b909291926129c183858361297e565b506129cb8161278f565b159081612a43575b50612a3a57813b15612a32576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f6129d3565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411612ad0579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156119cf575f516001600160a01b03811615612ac657905f905f90565b505f906001905f90565b5050505f916003919056'
