// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const fraudProofsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "sources",
        "type": "tuple",
        "internalType": "struct EvidenceSources",
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
            "internalType": "contract IAuditRequests"
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
        "internalType": "contract IAuditRequests"
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
    "name": "operatorRegisteredAt",
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
    "name": "proveFalseTranscript",
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
    "name": "proveOfferBreach",
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
    "name": "registerOperator",
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
    "name": "FraudProven",
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
        "internalType": "enum FraudKind"
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
    "name": "OperatorRegistered",
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
    "name": "AlreadyProven",
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
    "name": "EscrowMismatch",
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
    "name": "NoFraudProven",
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
    "name": "NotSignedByProvider",
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
    "name": "OfferHashMismatch",
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
    "name": "ReceiptNotSampled",
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
    "name": "SubjectOfOtherCourt",
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
    "name": "SubjectUnknown",
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
export const fraudProofsBytecode =
  '0x61018080604052346103e45760c081612ec1803803809161002082856103fc565b8339810103126103e4576040519060c082016001600160401b038111838210176103e85760405280516001600160a01b03811681036103e457825260208101516001600160a01b038116908181036103e457602084015260408201516001600160a01b03811693908481036103e45760408201526060830151916001600160a01b03831683036103e457606082019283526080840151936001600160a01b03851685036103e4576080830194855260a00151946001600160a01b03861686036103e45760049160209160a0850197885260c0528060a05260405192838092639a8e000f60e01b82525afa90811561037c575f916103c5575b5060a05160405163c60e814d60e01b815290602090829060049082906001600160a01b03165afa90811561037c575f916103a6575b506101005260e081905260c051604051639a8e000f60e01b815290602090829060049082906001600160a01b03165afa90811561037c575f91610387575b506001600160a01b03918216911614806102ff575b156102d5575190516001600160a01b0390811661012052908116608052905191518116610160521661014052604051612a82908161043f823960805181818160e6015281816107e30152818161092901528181610996015281816109e80152818161110f0152818161125e015281816112cb0152818161131d015281816114ec0152818161179b015281816118e10152818161194d0152818161199f01528181611f65015261264a015260a051818181610cd901528181611e770152612515015260c051818181611b06015281816120b2015281816121830152612305015260e0518181816102690152611f2101526101005181818161011d015261267e015261012051816114a701526101405181818161078301528181610c26015281816110af015261173b01526101605181610d1e0152f35b60a05160c051634012f7a560e01b5f9081526001600160a01b039283166004529116602452604490fd5b506101005160c05160405163c60e814d60e01b81526001600160a01b0392831692909160209183916004918391165afa90811561037c575f9161034d575b506001600160a01b0316146101a0565b61036f915060203d602011610375575b61036781836103fc565b81019061041f565b5f61033d565b503d61035d565b6040513d5f823e3d90fd5b6103a0915060203d6020116103755761036781836103fc565b5f61018b565b6103bf915060203d6020116103755761036781836103fc565b5f61014d565b6103de915060203d6020116103755761036781836103fc565b5f610118565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b038211908210176103e857604052565b908160209103126103e457516001600160a01b03811681036103e4579056fe60a0806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c414611af457508063091083b61461153957806335c829e61461151b5780633600fe7c146114d657806349493a4d1461149157806351f702c614610d4d57806352b9cf3b14610d085780639de6e0c714610cc35780639e67be8f14610c55578063a9b5898f14610c10578063b2d0b3c214610be2578063c7b9c7c7146101f75763ce49f361146100ad575f80fd5b346101f45760403660031901126101f4576100c6611b62565b6100ce611b78565b60408051630c1aed9d60e21b815291929082806101197f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316878660048501611c7b565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156101e95784926101b7575b506001600160a01b039081168085526001602090815260408087209584165f818152968352818720959094168087529490915290932042905590917f57472e65e37f8b06127d32311f734905cfff03c62e5137567a566a435b17abe98480a480f35b6101da91925060403d6040116101e2575b6101d28183611bfc565b810190611c57565b50905f610155565b503d6101c8565b6040513d86823e3d90fd5b80fd5b50346101f45736600319016105808112610bde576102e0136101f457610280366102e31901126101f457610564356001600160401b038111610bde57610241903690600401611b35565b6102e4359061024f82611ded565b6040516395295afd60e01b81529092906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811690610293611b62565b16600483015260248035908301526001600160a01b036102b1611b8e565b1660448301526064356001600160801b03811690819003610b4a5760648301526084356001600160801b03811690819003610b4a57608483015260a4356001600160801b03811690819003610b4a5760a483015260c4356001600160801b03811690819003610b4a5760c483015260e4356001600160801b03811690819003610b4a5760e4830152610104356001600160801b03811690819003610b4a576101048301526101243561ffff8116809103610b4a57610124830152610144356001600160a01b03811690819003610b4a576101448301526101643561ffff8116809103610b4a57610164830152610184356001600160a01b03811690819003610b4a576101848301526101a43561ffff8116809103610b4a576101a48301526101c43563ffffffff8116809103610b4a576101c48301526101e4356001600160a01b03811690819003610b4a576101e4830152610204356001600160801b03811690819003610b4a5761020483015261022435610224830152610244356102448301526102643560ff8116809103610b4a576102648301526102843560ff8116809103610b4a576102848301526102a43560ff8116809103610b4a576102a48301526102c4356001600160401b038116809103610b4a576102c48301526020826102e481845afa918215610b9e578792610ba9575b50602060249160405192838092637ec70c2b60e11b82528660048301525afa908115610b9e578791610b60575b5064ffffffffff8060a087015116911603610b4e575060018060a01b036020840151166040519160208301905f516020612a625f395f51905f5282526040840152610304356001600160401b038116809103610b4a5760608401526103243560808401526103443560a08401526103643560c08401526103843560e08401526103a4356101008401526103c4356101208401526103e4356101408401526104043561016084015261042435610180840152610444356101a08401526104643560ff8116809103610b4a576101c08401526104843560ff8116809103610b4a576101e08401526104a43560ff8116809103610b4a576102008401526104c4356001600160401b038116809103610b4a576102208401526104e4356001600160401b038116809103610b4a57610240840152610504356001600160401b038116809103610b4a57610260840152610524356001600160801b03811690819003610b4a5761028084015261054435926001600160401b038416809403610b4a57610672936102a08201526102a0815261066a6102c082611bfc565b519020612504565b9261067b612819565b15610b36579061068c918484612614565b604051602081019060028252836040820152604081526106ad606082611bfc565b5190208084528360205260ff604085205416610b245783528260205260408320600160ff19825416179055604051906106e582611be0565b60208083018590526080830185905260a0830185905260e08301858152610100840186815261012085018790526101408501879052610160850187905261018085018790526101a0850187905260c0850186905260028552600160608601819052604080870191909152848101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b60048201529190829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610b19578591610ae7575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610adc578691610a9e575b506001600160601b0316818102918115918304141715610a8a5761271090046001600160601b03166101a0830152604080516317cc524560e21b8152835160ff1660048201526020840151151560248201529083015115156044820152606083015115156064820152608083015190929061088d8161280f565b608484015260a081015160a484015260c081015160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af19182156101e9578492610a52575b506040908101519051926001600160a01b0391909116905f516020612a425f395f51905f52606085859360028998526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610a3b57604051632906073960e21b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610a3057610a1f5750f35b81610a2991611bfc565b6101f45780f35b6040513d84823e3d90fd5b50fd5b634e487b7160e01b5f52602160045260245ffd5b9091506020813d602011610a82575b81610a6e60209383611bfc565b81010312610a7e5751905f610959565b5f80fd5b3d9150610a61565b634e487b7160e01b85526011600452602485fd5b90506020813d602011610ad4575b81610ab960209383611bfc565b81010312610ad057610aca90611c43565b5f610813565b8580fd5b3d9150610aac565b6040513d88823e3d90fd5b90506020813d602011610b11575b81610b0260209383611bfc565b81010312610a7e57515f6107b3565b3d9150610af5565b6040513d87823e3d90fd5b633a80cda160e21b8452600452602483fd5b630ac70a7160e01b85526004849052602485fd5b8780fd5b630420bdf160e11b8652600452602485fd5b90506020813d602011610b96575b81610b7b60209383611bfc565b81010312610b9257610b8c90611c1d565b5f6104d2565b8680fd5b3d9150610b6e565b6040513d89823e3d90fd5b9091506020813d602011610bd6575b81610bc560209383611bfc565b81010312610b9257519060206104a5565b3d9150610bb8565b5080fd5b50346101f45760203660031901126101f45760ff604060209260043581528084522054166040519015158152f35b50346101f457806003193601126101f4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101f45760603660031901126101f457610c6f611b62565b906040610c7a611b78565b91610c83611b8e565b9360018060a01b031681526001602052209060018060a01b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b50346101f457806003193601126101f4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101f457806003193601126101f4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101f45736600319016105408112610bde57610280136101f457610284356001600160401b038111610bde57610d89903690600401611b35565b909190610280366102a3190112610bde57610524356001600160401b03811161148d57610dba903690600401611b35565b60043591610dc783611ded565b956020870194610ddf60018060a01b03875116612394565b9560018060a01b039051169160405160208101905f516020612a625f395f51905f5282526102a435918260408301526102c4356001600160401b0381168091036114595760608301526102e43560808301526103043560a08301526103243560c08301526103443560e083015261036435610100830152610384356101208301526103a4356101408301526103c43595866101608401526103e435610180840152610404356101a08401526104243560ff8116809103611489576101c08401526104443560ff8116809103611489576101e0840152610464359160ff8316938484036114855784610200820152610484356001600160401b038116809103611481576102208201526104a4356001600160401b038116809103611481576102408201526104c4356001600160401b038116809103611481576102608201526104e4356001600160801b0381169081900361148157610280820152610504356001600160401b0381168091036114815790610f6c9392916102a08201526102a0815261066a6102c082611bfc565b95868b14159384611477575b508361146a575b508261145d575b8261143f575b82611434575b50501561142057610fb194939291610fab91888b612614565b87612614565b6040516020810191848352604082015261012435606082015260608152610fd9608082611bfc565b5190208083528260205260ff60408420541661140e5782528160205260408220600160ff198254161790556040519061101182611be0565b82825260208083018490526080830184905260a0830184905260e08301848152610100840185815261012085018690526101408501869052610160850186905261018085018690526101a0850186905260c08501849052600160608601819052604080870191909152878101516001600160a01b0390811690925233909252905163f72d0b3b60e01b8152600b6004820152959190869060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9485156101e95784956113da575b506040818101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115610b1957859161139c575b506001600160601b038116868102819004871490151715610a8a57612710859660018060601b039260018060601b03160204166101a0840152604051926317cc524560e21b845260ff815116600485015260208101511515602485015260408101511515604485015260608101511515606485015260808101516111c28161280f565b608485015260a081015160a485015260c081015160c485015260e08101516001600160a01b0390811660e48601526101008201518116610104860152610120820151811661012486015261014082015181166101448601526101608201516001600160601b0390811661016487015261018083015181166101848701526101a0909201519091166101a485015260209084906101c490829088907f0000000000000000000000000000000000000000000000000000000000000000165af19283156101e9578493611354575b505f516020612a425f395f51905f5260608492604060018060a01b039101511693604051906112bd8289611ba4565b6020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610a3b57604051632906073960e21b81526004810191909152600360248201528181604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610a3057610a1f5750f35b925092506020823d602011611394575b8161137160209383611bfc565b81010312610a7e5783925f516020612a425f395f51905f5260609351935061128e565b3d9150611364565b90506020813d6020116113d2575b816113b760209383611bfc565b810103126113ce576113c890611c43565b5f61113f565b8480fd5b3d91506113aa565b9094506020813d602011611406575b816113f660209383611bfc565b81010312610a7e5751935f6110df565b3d91506113e9565b633a80cda160e21b8352600452602482fd5b630ac70a7160e01b88526004879052602488fd5b501590505f80610f92565b91506101c43560ff81169081810361145957501591610f8c565b8b80fd5b6101243515159250610f86565b610124351492505f610f7f565b8a1493505f610f78565b8e80fd5b8d80fd5b8c80fd5b8280fd5b50346101f457806003193601126101f4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101f457806003193601126101f4576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346101f457806003193601126101f4576020604051621275008152f35b5034610a7e5736600319016103208112610a7e5761028013610a7e57608036610283190112610a7e57610304356001600160401b038111610a7e57611582903690600401611b35565b9061158e600435611ded565b9160208301916115a660018060a01b03845116612394565b926102a43560e435811480611ae5575b80611ad6575b8015611ac9575b611ab65761164593929161163f9160405160208101917f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa835261028435604083015260608201526102c43560808201526102e43560a082015260a0815261162b60c082611bfc565b51902090516001600160a01b031690612504565b85612614565b60405160208101906001825282604082015260408152611666606082611bfc565b519020805f525f60205260ff60405f205416611aa4575f525f60205260405f20600160ff198254161790556040519161169e83611be0565b5f60208085018290526080850182905260a0850182905260e08501828152610100860183815261012087018490526101408701849052610160870184905261018087018490526101a087019390935260c08601859052600180875260608701819052604080880191909152848101516001600160a01b03908116909452339091525163f72d0b3b60e01b8152600b600482015291829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156119e5575f91611a72575b506040828101519051630213119b60e51b81526001600160a01b03918216600482015290602090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa9081156119e5575f91611a38575b506001600160601b0316818102918115918304141715611a245761271090046001600160601b03166101a0840152604080516317cc524560e21b8152845160ff166004820152602085015115156024820152908401511515604482015260608401511515606482015260808401519093906118458161280f565b608485015260a081015160a485015260c081015160c485015260e08101516001600160a01b0390811660e48601526101008201518116610104860152610120820151811661012486015261014082015181166101448601526101608201516001600160601b0390811661016487015261018083015181166101848701526101a0909201519091166101a485015260209084906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af19283156119e5575f936119f0575b5060409081015190516001600160a01b03919091169190606081859360015f516020612a425f395f51905f5294526020820152336040820152a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163b15610a7e57604051632906073960e21b81526004810191909152600360248201525f81604481837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af180156119e5576119d7575080f35b6119e391505f90611bfc565b005b6040513d5f823e3d90fd5b9092506020813d602011611a1c575b81611a0c60209383611bfc565b81010312610a7e5751915f611911565b3d91506119ff565b634e487b7160e01b5f52601160045260245ffd5b90506020813d602011611a6a575b81611a5360209383611bfc565b81010312610a7e57611a6490611c43565b5f6117cb565b3d9150611a46565b90506020813d602011611a9c575b81611a8d60209383611bfc565b81010312610a7e57515f61176b565b3d9150611a80565b633a80cda160e21b5f5260045260245ffd5b84630ac70a7160e01b5f5260045260245ffd5b50846102843514156115c3565b50610124356102e435146115bc565b50610144356102c435146115b6565b34610a7e575f366003190112610a7e577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f84011215610a7e578235916001600160401b038311610a7e5760208381860195010111610a7e57565b600435906001600160a01b0382168203610a7e57565b602435906001600160a01b0382168203610a7e57565b604435906001600160a01b0382168203610a7e57565b906003821015610a3e5752565b608081019081106001600160401b03821117611bcc57604052565b634e487b7160e01b5f52604160045260245ffd5b6101c081019081106001600160401b03821117611bcc57604052565b90601f801991011681019081106001600160401b03821117611bcc57604052565b519064ffffffffff82168203610a7e57565b51906001600160a01b0382168203610a7e57565b51906001600160601b0382168203610a7e57565b9190826040910312610a7e57611c786020611c7184611c2f565b9301611c43565b90565b6001600160a01b0391821681529181166020830152909116604082015260600190565b60405190611cab82611bb1565b5f6060838281528260208201528260408201520152565b9081610100910312610a7e576040519061010082018281106001600160401b03821117611bcc57604052611cf581611c2f565b8252611d0360208201611c1d565b6020830152611d1460408201611c1d565b604083015260608101516007811015610a7e576060830152608081015160ff81168103610a7e57608083015260a0810151906001600160a01b0382168203610a7e5760e09160a0840152611d6a60c08201611c43565b60c0840152015160e082015290565b519061ffff82168203610a7e57565b51906001600160401b0382168203610a7e57565b9190826080910312610a7e57604051611db481611bb1565b6060611de881839580518552611dcc60208201611c43565b6020860152611ddd60408201611d88565b604086015201611c1d565b910152565b906040519161016083018381106001600160401b03821117611bcc576040525f835260208301925f8452604081015f8152606082015f8152608083015f815260a08401925f845260c085015f815260e08601945f86526101008701915f8352610120880197611e5a611c9e565b8952610140810197611e6a611c9e565b8952819c60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000166080526040519863084d73a160e11b8a528c60048b01526101008a6024816080515afa998a156119e5575f9a612373575b5060608a01516007811015610a3e571597886122e5575b60408b019264ffffffffff845116156122d25783516040516302e067a160e11b815264ffffffffff909116600482015295610140876024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9687156119e5575f976121c8575b5060808701516001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036121b057508f905289612181576080515b6001600160a01b0390811690915285518c51821690935291821690526060808501519251908b018051909a9097939092169264ffffffffff909116906007881015610a3e5763ffffffff9760409752525260ff60808901511690520151169052155f1461207c5750506040519262ca91ff60e51b84526004840152610100836024816080515afa9081156119e5575f935f9261203357505252565b935090506101003d8111612075575b61204c8185611bfc565b830161010084820312610a7e578060806120696120709387611d9c565b9501611d9c565b905252565b503d612042565b90939150516007811015610a3e5760021061209657505050565b604080516358db57ed60e01b81526004810192909252816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156119e5575f915f91612132575b506001600160401b039064ffffffffff602060e087015196015116926040519561211487611bb1565b86526001600160601b03166020860152166040840152606083015252565b9150506040813d604011612179575b8161214e60409383611bfc565b81010312610a7e576001600160401b03612173602061216c84611c43565b9301611d88565b906120eb565b3d9150612141565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611f98565b90508f6381847d8760e01b5f5260045260245260445ffd5b909650610140813d82116122ca575b816121e56101409383611bfc565b81010312610a7e576040519061014082018281106001600160401b03821117611bcc5760405261221481611c2f565b825261222260208201611d79565b6020830152604081015163ffffffff81168103610a7e57604083015261224a60608201611c2f565b606083015261225b60808201611c2f565b608083015260a08101516001600160801b0381168103610a7e576122bd916101209160a085015261228e60c08201611c2f565b60c085015261229f60e08201611c2f565b60e08501526122b16101008201611d79565b61010085015201611d79565b610120820152955f611f51565b3d91506121d7565b8e636349948f60e01b5f5260045260245ffd5b60405163084d73a160e11b8152600481018f9052909a50610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156119e5575f91612344575b5099611edf565b61236691506101003d811161236c575b61235e8183611bfc565b810190611cc2565b5f61233d565b503d612354565b61238d919a506101003d811161236c5761235e8183611bfc565b985f611ec8565b60405190602082015f516020612a625f395f51905f52815260043560408401526024356001600160401b038116809103610a7e576060840152604435608084015260643560a084015260843560c084015260a43560e084015260c43561010084015260e435610120840152610104356101408401526101243561016084015261014435610180840152610164356101a08401526101843560ff8116809103610a7e576101c08401526101a43560ff8116809103610a7e576101e08401526101c43560ff8116809103610a7e576102008401526101e4356001600160401b038116809103610a7e57610220840152610204356001600160401b038116809103610a7e57610240840152610224356001600160401b038116809103610a7e57610260840152610244356001600160801b03811690819003610a7e5761028084015261026435926001600160401b038416809403610a7e57611c78936102a08201526102a0815261066a6102c082611bfc565b6042916001600160a01b03908116907f00000000000000000000000000000000000000000000000000000000000000001681036125ed577f03d8e8ea14109b479a4fe721851a5428539693aa28e466ae255cc142761d52fa905b6040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f845260408301527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606083015246608083015260a082015260a081526125cf60c082611bfc565b519020906040519161190160f01b8352600283015260228201522090565b7f827a4ce3a3f863a33d2b122920a857f2d7d486be7871f12565f31a82137161379061255e565b60408181018051602090930180518351630c1aed9d60e21b8152959792969294929391928691829161267a916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692918116911660048501611c7b565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9384156119e5575f946127ed575b506126c28383886128ee565b505085516001600160a01b039081165f90815260016020908152604080832095518416835294815284822092909316808252919092529190205481151591908261278a575b5050801561276f575b612768576001600160a01b038316151592859084612755575b5050505015612736575050565b60018060a01b039051166326e748bf60e11b5f5260045260245260445ffd5b61275f9450612922565b5f808481612729565b5050505050565b5061278582828760018060a01b03885116612922565b612710565b86516001600160a01b0316821492509082156127da575b5081156127b1575b505f80612707565b8015159150816127c3575b505f6127a9565b9050621275008101809111611a245742105f6127bc565b6001600160a01b0386161491505f6127a1565b61280791945060403d6040116101e2576101d28183611bfc565b50925f6126b6565b60041115610a3e57565b60243561032435036128cd576102243580151590816128e0575b506128cd576102443580151590816128d2575b506128cd57610504356001600160401b038116809103610a7e57156128c9576104843560ff811690818103610a7e5750610264359060ff821691828103610a7e57501180156128925790565b506104a43560ff8116808203610a7e57600381101591826128b257505090565b506102843560ff81169250828103610a7e57501190565b5f90565b600190565b90506103643514155f612846565b90506103443514155f612833565b9060418303612918576129119250602081013591604082359201355f1a906129c9565b9192909190565b50505f9160029190565b909291926129318385836128ee565b5061293b8161280f565b1590816129b3575b506129aa57813b156129a2576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f612943565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411612a36579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156119e5575f516001600160a01b03811615612a2c57905f905f90565b505f906001905f90565b5050505f916003919056fe998bd9fa785654d3c51f509f30a49146ea5d3845449f987dc0cbd6abfeb3c3e4064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf'
